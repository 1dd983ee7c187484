"""What comes in from elsewhere: files of anybody, read whole, and what is made of them."""
