"""What is compiled once may be handed to another process."""

import pickle

from samples.conftest import Sample

from fangan.assembly.composer import Composer


def test_a_pickled_composer_composes_the_same_document(sample: Sample) -> None:
    composer: Composer = pickle.loads(pickle.dumps(sample.composer))
    assert composer.program == sample.composer.program
    assert composer.compose() == sample.composition
