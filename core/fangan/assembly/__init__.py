"""catalogue + plan → Document: select, bind, condition, number, refer; one module a stage."""
