"""The few words of the server's own, in both languages; all others are fangan's."""

from collections.abc import Mapping

from fangan.messages.render import LANGUAGE
from fangan.messages.translation import CHINESE, Translate

_WORDS: Mapping[str, tuple[str, str]] = {
    "basis": ("Basis: ", "依据："),
    "value": ("Value: ", "现在的值："),
    "none": ("none yet", "还没有填"),
    "replace": ("Replace “{old}” with “{new}”", "把“{old}”改为“{new}”"),
    "insert": ("Insert “{new}”", "加上“{new}”"),
    "delete": ("Delete “{old}”", "删去“{old}”"),
    "unsafe": (" (may change the meaning)", "（可能改变意思，改后请核对）"),
    "all": ("Mend all that is certain", "改正所有有把握的地方"),
    "slow": ("The check took too long and was stopped.", "检查用时太长，已经停下。"),
    "ended": ("The check ended all at once.", "检查的程序突然退出了。"),
}


def say(word: str, translate: Translate) -> str:
    """Return a word in the language of `translate`."""
    english, chinese = _WORDS[word]
    return chinese if translate(LANGUAGE) == CHINESE else english
