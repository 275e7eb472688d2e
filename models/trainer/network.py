"""Tesseract's serialised LSTM network: integer weights to floating point, the form that `lstmtraining` goes on from.

The layout is that of Tesseract 5.3.0, src/lstm/{network,plumbing,lstm,weightmatrix,lstmrecognizer}.cpp. All numbers are
little-endian; a string is a u32 length and its bytes.
"""

import struct

import numpy as np

INT_WEIGHTS, DOUBLE_WEIGHTS = 1, 128       # bits of a matrix's mode
LAYER_RATES = 64                           # NetworkFlags: a learning rate per layer follows the layers
INT_TRAINING = 1                           # TrainingFlags of the trailer: TF_INT_MODE
CONTAINERS = ('Series', 'Parallel', 'Replicated', 'ParBidiLSTM', 'DepParUDLSTM', 'Par2dLSTM', 'RTLReversed',
              'TTBReversed', 'XYTranspose')
# Bytes of a layer without weights, after its header.
PLAIN = {'Input': 20, 'Convolve': 8, 'Maxpool': 8, 'Reconfig': 8}


class FormatError(ValueError):
    """The bytes are not a network this reader knows."""


class _Copier:
    """Reads a network and writes it again, every matrix through `change`."""

    def __init__(self, data, change):
        self.data, self.at, self.out, self.change = data, 0, bytearray(), change

    def take(self, n):
        piece = self.data[self.at:self.at + n]
        if len(piece) != n:
            raise FormatError(f'network ends at byte {len(self.data)}, {n} more were expected at {self.at}')
        self.at += n
        return piece

    def copy(self, form):
        piece = self.take(struct.calcsize(form))
        self.out += piece
        values = struct.unpack(form, piece)
        return values[0] if len(values) == 1 else values

    def text(self):
        length = self.copy('<I')
        piece = self.take(length)
        self.out += piece
        return piece.decode()

    def layer(self):
        if self.copy('<b') != 0:
            raise FormatError(f'byte {self.at - 1} begins no layer')
        kind = self.text()
        self.copy('<bb')                                     # training state, whether it needs back-propagation
        flags, inputs, _, _ = self.copy('<iiii')
        self.text()                                          # name
        if kind in PLAIN:
            self.out += self.take(PLAIN[kind])
        elif kind in CONTAINERS:
            for _ in range(self.copy('<I')):
                self.layer()
            if flags & LAYER_RATES:
                self.out += self.take(4 * self.copy('<I'))
        elif kind in ('LSTM', 'SummLSTM'):
            gates = 4
            width = self.copy('<i')
            # A gate has a row per state; its columns are the inputs and one bias, the last output once more for each
            # direction: a two-dimensional LSTM has two and a fifth gate.
            _, rows = struct.unpack_from('<BI', self.data, self.at)
            gates += width == inputs + 2 * rows
            for _ in range(gates):
                self.matrix()
        else:
            self.matrix()

    def matrix(self):
        mode, rows, columns = struct.unpack('<BII', self.take(9))
        if not mode & DOUBLE_WEIGHTS:
            raise FormatError(f'matrix at byte {self.at - 9} is of the time before Tesseract 4.0')
        if mode & INT_WEIGHTS:
            self.take(1)
            weights = np.frombuffer(self.take(rows * columns), np.int8).reshape(rows, columns).astype('<f8')
            count, = struct.unpack('<I', self.take(4))
            if count < rows:
                raise FormatError(f'matrix at byte {self.at} has {count} scales for {rows} rows')
            scales = np.frombuffer(self.take(8 * count), '<f8')[:rows]
            weights = weights * scales[:, None]
            tail = b''
        else:
            self.take(8)
            weights = np.frombuffer(self.take(8 * rows * columns), '<f8').reshape(rows, columns)
            tail = b''
        weights = self.change(weights)
        self.out += struct.pack('<BIId', mode & ~INT_WEIGHTS, rows, columns, 0.0) + weights.astype('<f8').tobytes() + tail

    def trailer(self):
        """What LSTMRecognizer keeps after its network, the training flags without TF_INT_MODE."""
        self.text()                                          # network specification
        flags, = struct.unpack('<i', self.take(4))
        self.out += struct.pack('<i', flags & ~INT_TRAINING)
        self.out += self.take(len(self.data) - self.at)


def floating(data, change=lambda weights: weights):
    """The `.lstm` component with floating-point weights; integer ones become int8 × scale of their row."""
    copier = _Copier(data, change)
    copier.layer()
    copier.trailer()
    return bytes(copier.out)


def rounded(data):
    """The same network with weights rounded to single precision: half of every number is zeros, so it packs well."""
    return floating(data, lambda weights: weights.astype('<f4').astype('<f8'))
