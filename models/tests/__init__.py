import sys
from pathlib import Path

_MODELS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(_MODELS), str(_MODELS.parent / 'samples')]
