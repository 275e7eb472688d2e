import struct
import unittest

from trainer import network


def text(word):
    return struct.pack('<I', len(word)) + word


def layer(kind, flags=0, rest=b''):
    return struct.pack('<b', 0) + text(kind) + struct.pack('<bbiiii', 0, 0, flags, 2, 3, 6) + text(b'name') + rest


def trailer(flags):
    return text(b'[1,48,0,1 O1c1]') + struct.pack('<iiiifff', flags, 10, 20, 223, .999, .001, .5)


INTEGER = struct.pack('<BIIb', 129, 2, 3, 0) + bytes([1, 2, 255, 128, 0, 127]) + struct.pack('<I2d', 2, .5, .25)
FLOATING = struct.pack('<BIId6d', 128, 2, 3, 0, .5, 1, -.5, -32, 0, 31.75)


def model(matrix, flags, layers_flags=0, rates=b''):
    inside = struct.pack('<I', 2) + layer(b'Input', rest=bytes(20)) + layer(b'Softmax', rest=matrix) + rates
    return layer(b'Series', layers_flags, inside) + trailer(flags)


class NetworkTests(unittest.TestCase):
    def test_integer_weights_become_weight_times_scale_of_their_row(self):
        self.assertEqual(network.floating(model(INTEGER, flags=1 | 2)), model(FLOATING, flags=2))

    def test_a_floating_network_stays_what_it_is(self):
        data = model(FLOATING, flags=2)
        self.assertEqual(network.floating(data), data)

    def test_learning_rates_of_layers_are_kept(self):
        rates = struct.pack('<Iff', 2, .001, .002)
        self.assertEqual(network.floating(model(INTEGER, 1, 64, rates)), model(FLOATING, 0, 64, rates))

    def test_rounding_keeps_single_precision(self):
        exact = model(FLOATING.replace(struct.pack('<d', 31.75), struct.pack('<d', .1)), 0)
        self.assertIn(struct.pack('<d', struct.unpack('<f', struct.pack('<f', .1))[0]), network.rounded(exact))
        self.assertEqual(network.rounded(network.rounded(exact)), network.rounded(exact))

    def test_a_torn_network_is_refused(self):
        data = model(INTEGER, 1)
        for length in (0, 5, 40, len(data) // 2):
            with self.assertRaises((network.FormatError, struct.error)):
                network.floating(data[:length])
