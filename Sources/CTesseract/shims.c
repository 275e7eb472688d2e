/* Joins Leptonica's and Tesseract's calls into the few that DocAI makes. Each shim frees what it allocates. */
#define _GNU_SOURCE
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <leptonica/allheaders.h>
#include <tesseract/capi.h>

#include "CTesseract.h"

_Static_assert(DOCAI_FORMAT_BMP == IFF_BMP && DOCAI_FORMAT_JPEG == IFF_JFIF_JPEG, "Leptonica's formats");
_Static_assert(DOCAI_FORMAT_PNG == IFF_PNG && DOCAI_FORMAT_WEBP == IFF_WEBP, "Leptonica's formats");
_Static_assert(DOCAI_FORMAT_TIFF_FIRST == IFF_TIFF && DOCAI_FORMAT_TIFF_LAST == IFF_TIFF_ZIP, "Leptonica's formats");
_Static_assert(DOCAI_PSM_BLOCK == PSM_SINGLE_BLOCK && DOCAI_PSM_LINE == PSM_SINGLE_LINE, "Tesseract's modes");
_Static_assert(DOCAI_PSM_RAW_LINE == PSM_RAW_LINE, "Tesseract's modes");
_Static_assert(DOCAI_LEVEL_LINE == RIL_TEXTLINE && DOCAI_LEVEL_WORD == RIL_WORD, "Tesseract's levels");
_Static_assert(DOCAI_LEVEL_SYMBOL == RIL_SYMBOL, "Tesseract's levels");

void docai_silence_leptonica(void) { setMsgSeverity(L_SEVERITY_NONE); }

void docai_return_images(void) {
#ifdef __GLIBC__
  /* Set once, it stays: glibc raises its own after every large block that is freed, up to the size of an image. */
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
#endif
}

const char *docai_leptonica_version(void) {
  /* A string for the life of the process. */
  static char *version = NULL;
  if (!version) version = getLeptonicaVersion();
  return version ? version : "";
}

/* ---- decoding ---- */

static int is_tiff(int format) { return format >= IFF_TIFF && format <= IFF_TIFF_ZIP; }

int docai_format(const uint8_t *data, size_t size) {
  l_int32 format = 0;
  if (size < 12 || findFileFormatBuffer(data, &format)) return IFF_UNKNOWN;
  return is_tiff(format) ? IFF_TIFF : format;
}

int docai_header(const uint8_t *data, size_t size, int page, int *width, int *height, int *bits_per_pixel) {
  l_int32 format = docai_format(data, size), w = 0, h = 0, bps = 0, spp = 0, cmap = 0, res = 0;
  int failed = is_tiff(format)
                   ? readHeaderMemTiff(data, size, page, &w, &h, &bps, &spp, &res, &cmap, &format)
                   : pixReadHeaderMem(data, size, &format, &w, &h, &bps, &spp, &cmap);
  *width = w;
  *height = h;
  *bits_per_pixel = bps * (spp ? spp : 1);
  return failed;
}

int docai_tiff_pages(const uint8_t *data, size_t size) {
  l_int32 pages = 0;
  FILE *file = fmemopen((void *)data, size, "rb");
  if (!file) return 0;
  if (tiffGetCount(file, &pages)) pages = 0;
  fclose(file);
  return pages;
}

struct Pix *docai_decode(const uint8_t *data, size_t size, int page) {
  int format = docai_format(data, size);
  PIX *pix = is_tiff(format) ? pixReadMemTiff(data, size, page) : pixReadMem(data, size);
  if (!pix) return NULL;
  if (pixGetColormap(pix)) {
    PIX *plain = pixRemoveColormap(pix, REMOVE_CMAP_BASED_ON_SRC);
    pixDestroy(&pix);
    pix = plain;
  }
  if (pix && pixGetSpp(pix) == 4) {
    PIX *opaque = pixRemoveAlpha(pix);
    pixDestroy(&pix);
    pix = opaque;
  }
  return pix;
}

/* ---- images ---- */

void docai_pix_free(struct Pix *pix) { pixDestroy(&pix); }

struct Pix *docai_clone(struct Pix *pix) { return pixClone(pix); }

struct Pix *docai_grey(struct Pix *pix, int red) {
  /* More red than the red channel: paper stays white and ink dark, and what is left of a stamp in the channel goes. */
  if (pixGetDepth(pix) == 32 && red) return pixConvertRGBToGrayArb(pix, 1.5f, -0.25f, -0.25f);
  if (pixGetDepth(pix) == 32) return pixConvertRGBToLuminance(pix);
  return pixConvertTo8(pix, FALSE);
}

struct Pix *docai_pale(struct Pix *pix) {
  return pixGetDepth(pix) == 32 ? pixConvertRGBToGrayMinMax(pix, L_CHOOSE_MIN) : NULL;
}

struct Pix *docai_scale(struct Pix *pix, float x, float y) {
  /* A binary image is scaled through grey, else thin strokes break. */
  if (pixGetDepth(pix) == 1) {
    PIX *grey = pixConvert1To8(NULL, pix, 255, 0);
    PIX *out = grey ? pixScale(grey, x, y) : NULL;
    pixDestroy(&grey);
    return out;
  }
  return x < 1 && y < 1 ? pixScaleAreaMap(pix, x, y) : pixScale(pix, x, y);
}

struct Pix *docai_turn(struct Pix *pix, int quarters) { return pixRotateOrth(pix, quarters & 3); }

struct Pix *docai_rotate(struct Pix *pix, float radians) {
  return pixRotate(pix, radians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0);
}

struct Pix *docai_flip_lr(struct Pix *pix) { return pixFlipLR(NULL, pix); }

struct Pix *docai_clip(struct Pix *pix, int x, int y, int width, int height) {
  BOX *box = boxCreateValid(x, y, width, height);
  if (!box) return NULL;
  PIX *out = pixClipRectangle(pix, box, NULL);
  boxDestroy(&box);
  return out;
}

struct Pix *docai_border(struct Pix *pix, int margin) {
  return pixAddBorder(pix, margin, pixGetDepth(pix) == 1 ? 0 : pixGetDepth(pix) == 8 ? 255 : 0xffffff00);
}

struct Pix *docai_project(struct Pix *pix, const float *destination_to_source) {
  return pixProjectiveGray(pix, (l_float32 *)destination_to_source, 255);
}

struct Pix *docai_even_background(struct Pix *pix, int tile) {
  return pixBackgroundNorm(pix, NULL, NULL, tile, tile, 60, tile * tile / 3, 220, 2, 2);
}

struct Pix *docai_threshold(struct Pix *pix, int threshold) { return pixThresholdToBinary(pix, threshold); }

int docai_otsu(const float counts[256]) {
  l_int32 threshold = -1;
  NUMA *histogram = numaCreateFromFArray((l_float32 *)counts, 256, L_COPY);
  if (!histogram) return -1;
  l_float32 mean1, mean2, count1, count2;
  if (numaSplitDistribution(histogram, 0.1f, &threshold, &mean1, &mean2, &count1, &count2, NULL)) threshold = -1;
  numaDestroy(&histogram);
  return threshold;
}

/* Leptonica's own takes several times as long. Four counts of each value, for one alone waits for itself where a pixel is
   like the one before. */
int docai_histogram(struct Pix *pix, float counts[256]) {
  if (pixGetDepth(pix) != 8) return 1;
  uint32_t of[4][256] = {{0}};
  int width = pixGetWidth(pix), height = pixGetHeight(pix), stride = pixGetWpl(pix);
  for (int y = 0; y < height; y++) {
    const uint32_t *row = pixGetData(pix) + (size_t)y * (size_t)stride;
    for (int i = 0; i < width / 4; i++) {
      of[0][row[i] >> 24]++;
      of[1][row[i] >> 16 & 255]++;
      of[2][row[i] >> 8 & 255]++;
      of[3][row[i] & 255]++;
    }
    for (int x = width / 4 * 4; x < width; x++) of[0][GET_DATA_BYTE(row, x)]++;
  }
  for (int value = 0; value < 256; value++) {
    counts[value] = (float)(of[0][value] + of[1][value] + of[2][value] + of[3][value]);
  }
  return 0;
}

struct Pix *docai_sauvola(struct Pix *pix, int half_window, float factor) {
  PIX *out = NULL;
  if (pixSauvolaBinarize(pix, half_window, factor, 1, NULL, NULL, NULL, &out)) return NULL;
  return out;
}

struct Pix *docai_darker_than_ground(struct Pix *pix, int size, float share) {
  PIX *ground = pixCloseGray(pix, size, size);
  if (!ground || pixMultConstantGray(ground, 1 - share)) {
    pixDestroy(&ground);
    return NULL;
  }
  PIX *darker = pixSubtractGray(NULL, ground, pix);
  /* What is below the threshold becomes 1: all that is not darker. */
  PIX *out = darker ? pixThresholdToBinary(darker, 1) : NULL;
  if (out) pixInvert(out, out);
  pixDestroy(&ground);
  pixDestroy(&darker);
  return out;
}

struct Pix *docai_edges(struct Pix *pix, int upright) {
  return pixSobelEdgeFilter(pix, upright ? L_VERTICAL_EDGES : L_HORIZONTAL_EDGES);
}

struct Pix *docai_greater(struct Pix *a, struct Pix *b) { return pixMinOrMax(NULL, a, b, L_CHOOSE_MAX); }

struct Pix *docai_invert(struct Pix *pix) { return pixInvert(NULL, pix); }
struct Pix *docai_close(struct Pix *pix, int width, int height) { return pixCloseSafeBrick(NULL, pix, width, height); }
/* In two steps of bricks: long ones cost a tenth so. Their size may differ by a pixel or two. */
struct Pix *docai_open(struct Pix *pix, int width, int height) { return pixOpenCompBrick(NULL, pix, width, height); }
struct Pix *docai_dilate(struct Pix *pix, int width, int height) { return pixDilateBrick(NULL, pix, width, height); }
struct Pix *docai_subtract(struct Pix *a, struct Pix *b) { return pixSubtract(NULL, a, b); }
/* As pixSelectBySize, which copies every component first: a page has ten thousand small ones. What filling a component
   takes away from `left` is the component. */
struct Pix *docai_keep_large(struct Pix *pix, int width, int height) {
  PIX *left = pixCopy(NULL, pix), *before = pixCopy(NULL, pix), *large = pixCreateTemplate(pix);
  L_STACK *stack = lstackCreate(0);
  if (stack) stack->auxstack = lstackCreate(0);
  int failed = !left || !before || !large || !stack || !stack->auxstack || pixSetPadBits(left, 0);
  l_int32 x = 0, y = 0, left_edge, top, w, h;
  while (!failed && nextOnPixelInRaster(left, x, y, &x, &y)) {
    BOX *box = pixSeedfillBB(left, stack, x, y, 8);
    failed = !box || boxGetGeometry(box, &left_edge, &top, &w, &h);
    boxDestroy(&box);
    if (failed) break;
    if (w >= width && h >= height) {
      pixRasterop(before, left_edge, top, w, h, PIX_SRC ^ PIX_DST, left, left_edge, top);
      pixRasterop(large, left_edge, top, w, h, PIX_SRC | PIX_DST, before, left_edge, top);
    }
    pixRasterop(before, left_edge, top, w, h, PIX_SRC, left, left_edge, top);
  }
  lstackDestroy(&stack, TRUE);
  pixDestroy(&left);
  pixDestroy(&before);
  if (failed) pixDestroy(&large);
  return large;
}

struct Pix *docai_fill(struct Pix *pix) {
  PIX *holes = pixHolesByFilling(pix, 4);
  PIX *out = holes ? pixOr(NULL, pix, holes) : NULL;
  pixDestroy(&holes);
  return out;
}

struct Pix *docai_grow(struct Pix *seed, struct Pix *pix) { return pixSeedfillBinary(NULL, seed, pix, 8); }

struct Pix *docai_erase(struct Pix *pix, struct Pix *mask) {
  PIX *out = pixCopy(NULL, pix);
  if (out && pixSetMasked(out, mask, 255)) pixDestroy(&out);
  return out;
}

struct Pix *docai_invert_box(struct Pix *pix, int x, int y, int width, int height) {
  PIX *out = pixCopy(NULL, pix);
  if (out && pixRasterop(out, x, y, width, height, PIX_NOT(PIX_DST), NULL, 0, 0)) pixDestroy(&out);
  return out;
}

struct Pix *docai_fill_boxes(struct Pix *pix, const int *boxes, int count, int ones) {
  BOXA *boxa = boxaCreate(count);
  for (int i = 0; boxa && i < count; i++) {
    BOX *box = boxCreate(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]);
    if (!box || boxaAddBox(boxa, box, L_INSERT)) boxaDestroy(&boxa);
  }
  PIX *out = boxa ? pixMaskBoxa(NULL, pix, boxa, ones ? L_SET_PIXELS : L_CLEAR_PIXELS) : NULL;
  boxaDestroy(&boxa);
  return out;
}

struct Pix *docai_halve_darkest(struct Pix *pix) { return pixScaleGrayMinMax2(pix, L_CHOOSE_MIN); }

struct Pix *docai_halve(struct Pix *pix, int times) {
  return pixReduceRankBinaryCascade(pix, times > 0, times > 1, times > 2, 0);
}

struct Pix *docai_map_disc(struct Pix *pix, struct Pix *spared, int x, int y, int radius, const uint8_t table[256]) {
  l_int32 w = 0, h = 0, d = 0, spared_w = 0, spared_h = 0, spared_d = 0;
  if (pixGetDimensions(pix, &w, &h, &d) || pixGetDimensions(spared, &spared_w, &spared_h, &spared_d)) return NULL;
  if (d != 8 || spared_d != 1 || w != spared_w || h != spared_h) return NULL;
  PIX *out = pixCopy(NULL, pix);
  if (!out) return NULL;
  for (l_int32 row = L_MAX(0, y - radius); row < L_MIN(h, y + radius + 1); row++) {
    l_int32 reach = (l_int32)sqrt((double)radius * radius - (double)(row - y) * (row - y));
    l_uint32 *line = pixGetData(out) + (size_t)row * (size_t)pixGetWpl(out);
    l_uint32 *kept = pixGetData(spared) + (size_t)row * (size_t)pixGetWpl(spared);
    for (l_int32 column = L_MAX(0, x - reach); column < L_MIN(w, x + reach + 1); column++) {
      if (!GET_DATA_BIT(kept, column)) SET_DATA_BYTE(line, column, table[GET_DATA_BYTE(line, column)]);
    }
  }
  return out;
}

struct Pix *docai_unpack(struct Pix *pix) { return pixConvert1To8(NULL, pix, 255, 0); }

int docai_skew(struct Pix *pix, float *degrees, float *confidence, float *score) {
  return pixFindSkewSweepAndSearchScore(pix, degrees, confidence, score, 2, 1, 0.0f, 10.0f, 1.0f, 0.02f);
}

int docai_count(struct Pix *pix) {
  l_int32 count = 0;
  return pixCountPixels(pix, &count, NULL) ? 0 : count;
}

int docai_count_rows(struct Pix *pix, int *counts) {
  NUMA *rows = pixCountPixelsByRow(pix, NULL);
  if (!rows) return -1;
  for (int i = 0; i < numaGetCount(rows); i++) numaGetIValue(rows, i, counts + i);
  numaDestroy(&rows);
  return 0;
}

struct Pix *docai_move_columns(struct Pix *pix, const float *shifts, int more) {
  l_int32 w = 0, h = 0, d = 0;
  if (pixGetDimensions(pix, &w, &h, &d) || d != 8 || more < 0) return NULL;
  PIX *out = pixCreate(w, h + more, 8);
  if (!out || pixSetAll(out)) {
    pixDestroy(&out);
    return NULL;
  }
  const l_uint32 *from = pixGetData(pix);
  l_uint32 *to = pixGetData(out);
  l_int32 from_words = pixGetWpl(pix), to_words = pixGetWpl(out);
  for (l_int32 y = 0; y < h + more; y++) {
    for (l_int32 x = 0; x < w; x++) {
      float place = (float)y + shifts[x];
      if (place < 0 || place >= (float)(h - 1)) continue;
      l_int32 above = (l_int32)place;
      float part = place - (float)above;
      float a = (float)GET_DATA_BYTE(from + (size_t)above * from_words, x);
      float b = (float)GET_DATA_BYTE(from + (size_t)(above + 1) * from_words, x);
      SET_DATA_BYTE(to + (size_t)y * to_words, x, (l_uint32)(a + part * (b - a) + 0.5f));
    }
  }
  return out;
}

int docai_write_png(const char *path, struct Pix *pix) { return pixWrite(path, pix, IFF_PNG); }

struct Boxa *docai_components(struct Pix *pix) { return pixConnCompBB(pix, 8); }
void docai_boxes_free(struct Boxa *boxes) { boxaDestroy(&boxes); }

/* ---- engine ---- */

int docai_engine_start(TessBaseAPI *handle, const char *data_path, const char *language) {
  return TessBaseAPIInit2(handle, data_path, language, OEM_LSTM_ONLY);
}

void docai_engine_mode(TessBaseAPI *handle, int mode) { TessBaseAPISetPageSegMode(handle, (TessPageSegMode)mode); }

int docai_engine_recognise(TessBaseAPI *handle, int milliseconds) {
  ETEXT_DESC *monitor = TessMonitorCreate();
  if (!monitor) return -1;
  TessMonitorSetDeadlineMSecs(monitor, milliseconds);
  int result = TessBaseAPIRecognize(handle, monitor);
  TessMonitorDelete(monitor);
  return result;
}

int docai_iterator_next(TessResultIterator *handle, int level) {
  return TessResultIteratorNext(handle, (TessPageIteratorLevel)level);
}

int docai_iterator_begins(const TessResultIterator *handle, int level) {
  return TessPageIteratorIsAtBeginningOf(
      TessResultIteratorGetPageIteratorConst(handle), (TessPageIteratorLevel)level);
}

char *docai_iterator_text(const TessResultIterator *handle, int level) {
  return TessResultIteratorGetUTF8Text(handle, (TessPageIteratorLevel)level);
}

float docai_iterator_confidence(const TessResultIterator *handle, int level) {
  return TessResultIteratorConfidence(handle, (TessPageIteratorLevel)level);
}

int docai_iterator_box(const TessResultIterator *handle, int level, int *left, int *top, int *right, int *bottom) {
  return TessPageIteratorBoundingBox(
      TessResultIteratorGetPageIteratorConst(handle), (TessPageIteratorLevel)level, left, top, right, bottom);
}

int docai_iterator_baseline(const TessResultIterator *handle, int level, int *x1, int *y1, int *x2, int *y2) {
  return TessPageIteratorBaseline(
      TessResultIteratorGetPageIteratorConst(handle), (TessPageIteratorLevel)level, x1, y1, x2, y2);
}
