"""Whether the servers draw the same thing: their pictures, reduced to numbers that can be compared."""

from PyQt5.QtGui import QImage, QPainter


def looks(content):
    """Mean red, green and blue over white, and the share of pixels that are not white, of a picture; None when it is none."""
    picture = QImage.fromData(content)
    if picture.isNull():
        return None
    white = QImage(picture.size(), QImage.Format_RGB32)
    white.fill(0xFFFFFFFF)
    over_white(picture.convertToFormat(QImage.Format_ARGB32), white)
    pixels = white.bits()
    pixels.setsize(white.sizeInBytes())
    data = bytes(pixels)
    count = len(data) // 4
    means = [sum(data[channel::4]) / count for channel in (2, 1, 0)]
    blank = sum(1 for at in range(0, len(data), 4) if data[at] >= 250 and data[at + 1] >= 250 and data[at + 2] >= 250)
    return [*means, 1 - blank / count]


def over_white(picture, white):
    painter = QPainter(white)
    painter.drawImage(0, 0, picture)
    painter.end()


def differences(ours, theirs):
    """The greatest difference of mean colours, from 0 to 255, and the difference of the shares that are covered."""
    return max(abs(one - other) for one, other in zip(ours[:3], theirs[:3])), abs(ours[3] - theirs[3])
