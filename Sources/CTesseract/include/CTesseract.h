/* The C fence: only what DocAI uses of Tesseract 5 and Leptonica >= 1.79, declared here so that Swift sees nothing
   else. shims.c includes the real headers too, so a declaration that does not match fails to compile. */
#ifndef CTESSERACT_H
#define CTESSERACT_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/* ---- Leptonica ------------------------------------------------------------------------------------------------ */

struct Pix;
struct Boxa;

enum {
  DOCAI_FORMAT_UNKNOWN = 0, DOCAI_FORMAT_BMP = 1, DOCAI_FORMAT_JPEG = 2, DOCAI_FORMAT_PNG = 3,
  DOCAI_FORMAT_TIFF_FIRST = 4, DOCAI_FORMAT_TIFF_LAST = 10, DOCAI_FORMAT_WEBP = 15
};

/* Leptonica prints its complaints to stderr, file content among them; DocAI has its own words. */
void docai_silence_leptonica(void);

/* From now on what a whole image took (4 MB and more) goes back to the system when it is freed, and does not leave holes
   among smaller blocks: a worker needs 90 MB less, for 2 % more time. */
void docai_return_images(void);

/* Leptonica's number of the format by the first bytes; 0 when none. At least 12 bytes must be there. */
int docai_format(const uint8_t *data, size_t size);

/* Size and depth without decoding. `page` counts from 0 and matters for TIFF only. 0 on success. */
int docai_header(
  const uint8_t *data, size_t size, int page, int *width, int *height,
  int *bits_per_pixel);

/* Pages of a TIFF; 0 when it is none. */
int docai_tiff_pages(const uint8_t *data, size_t size);

/* A new image of one page, or NULL. The caller frees it with docai_pix_free. */
struct Pix * _Nullable docai_decode(const uint8_t *data, size_t size, int page);

void docai_pix_free(struct Pix *pix);
int32_t pixGetWidth(const struct Pix *pix);
int32_t pixGetHeight(const struct Pix *pix);
int32_t pixGetDepth(const struct Pix *pix);
int32_t pixGetWpl(const struct Pix *pix);
uint32_t * _Nullable pixGetData(struct Pix *pix);

/* Every function below returns a new image or NULL, and leaves its input as it was. */
struct Pix * _Nullable docai_clone(struct Pix *pix);
/* 8 bits; where there are colours and `red` is set 1.5 red − 0.25 green − 0.25 blue (red stamps vanish), else luminance. */
struct Pix * _Nullable docai_grey(struct Pix *pix, int red);
/* 8 bits, the least of red, green and blue; NULL where there are no colours. */
struct Pix * _Nullable docai_pale(struct Pix *pix);
struct Pix * _Nullable docai_scale(struct Pix *pix, float x, float y);
/* Quarter turns clockwise. */
struct Pix * _Nullable docai_turn(struct Pix *pix, int quarters);
/* Clockwise, radians, about the centre, same size, white brought in. */
struct Pix * _Nullable docai_rotate(struct Pix *pix, float radians);
struct Pix * _Nullable docai_flip_lr(struct Pix *pix);
struct Pix * _Nullable docai_clip(struct Pix *pix, int x, int y, int width, int height);
/* White margin on all sides. */
struct Pix * _Nullable docai_border(struct Pix *pix, int margin);
/* `destination_to_source`: 8 coefficients of the projective map; same size, white brought in. 8 bits. */
struct Pix * _Nullable docai_project(struct Pix *pix, const float *destination_to_source);
/* Background made even and white, 8 bits in and out. */
struct Pix * _Nullable docai_even_background(struct Pix *pix, int tile);
/* Dark text becomes 1. Global threshold 0…255. */
struct Pix * _Nullable docai_threshold(struct Pix *pix, int threshold);
/* Otsu's threshold, 0…255, of how many pixels have each value; -1 on failure. */
int docai_otsu(const float counts[_Nonnull 256]);
/* How many pixels have each value of an 8 bit image; 0 on success. */
int docai_histogram(struct Pix *pix, float counts[_Nonnull 256]);
/* 1 where a pixel of 8 bits is darker by `share` (0…1) than the brighter ground that a square of `size` reaches. */
struct Pix * _Nullable docai_darker_than_ground(struct Pix *pix, int size, float share);
/* Sobel's edges, 8 bits in and out: half the step of grey values across two pixels. Level ones, or upright ones. */
struct Pix * _Nullable docai_edges(struct Pix *pix, int upright);
/* The greater of each two pixels, 8 bits. */
struct Pix * _Nullable docai_greater(struct Pix *a, struct Pix *b);
struct Pix * _Nullable docai_sauvola(struct Pix *pix, int half_window, float factor);
struct Pix * _Nullable docai_invert(struct Pix *pix);
struct Pix * _Nullable docai_close(struct Pix *pix, int width, int height);
struct Pix * _Nullable docai_open(struct Pix *pix, int width, int height);
struct Pix * _Nullable docai_dilate(struct Pix *pix, int width, int height);
/* 1 bit; holes in the components filled. */
struct Pix * _Nullable docai_fill(struct Pix *pix);
/* a without b. */
struct Pix * _Nullable docai_subtract(struct Pix *a, struct Pix *b);
/* Only the components of at least this size. */
struct Pix * _Nullable docai_keep_large(struct Pix *pix, int width, int height);
/* Every component of `pix` that `seed` touches. */
struct Pix * _Nullable docai_grow(struct Pix *seed, struct Pix *pix);
/* All bits inside the boxes (x, y, width and height of each) ones or zeros. */
struct Pix * _Nullable docai_fill_boxes(struct Pix *pix, const int *boxes, int count, int ones);
/* Dark and light changed over inside the box, 8 bits. */
struct Pix * _Nullable docai_invert_box(struct Pix *pix, int x, int y, int width, int height);
/* White where `mask` is 1 and unchanged elsewhere, 8 bits. */
struct Pix * _Nullable docai_erase(struct Pix *pix, struct Pix *mask);
/* Half the size: the darkest of each four pixels, 8 bits. */
struct Pix * _Nullable docai_halve_darkest(struct Pix *pix);
/* Half the size, `times` (0…3) times: 1 where any of four pixels is, 1 bit. */
struct Pix * _Nullable docai_halve(struct Pix *pix, int times);
/* Every value inside a circle looked up in `table`, 8 bits, but not where `spared`, of 1 bit and the same size, is 1. */
struct Pix * _Nullable docai_map_disc(
  struct Pix *pix, struct Pix *spared, int x, int y, int radius, const uint8_t table[_Nonnull 256]);
/* 1 bit to 8 bits: 1 becomes black. */
struct Pix * _Nullable docai_unpack(struct Pix *pix);
/* The turn (degrees, clockwise) that brings the lines of a 1 bit image level, how sure that is, and the score there:
   the sum of squared differences of neighbouring rows, higher the more it looks like level text. 0 on success. */
int docai_skew(struct Pix *pix, float *degrees, float *confidence, float *score);
int docai_count(struct Pix *pix);
/* How many pixels are set in each row. */
int docai_count_rows(struct Pix *pix, int *counts);
/* Each column moved up by as many pixels, 8 bits, with so many more rows below; white where nothing comes from. Leptonica
   shears and bends by formulas only. */
struct Pix * _Nullable docai_move_columns(struct Pix *pix, const float *shifts, int more);
/* Lossless PNG for looking at; 0 on success. */
int docai_write_png(const char *path, struct Pix *pix);

struct Boxa * _Nullable docai_components(struct Pix *pix);
int32_t boxaGetCount(struct Boxa *boxes);
int32_t boxaGetBoxGeometry(
  struct Boxa *boxes, int32_t index, int32_t *x, int32_t *y, int32_t *w,
  int32_t *h);
void docai_boxes_free(struct Boxa *boxes);

const char *docai_leptonica_version(void);

/* ---- Tesseract ------------------------------------------------------------------------------------------------- */

typedef struct TessBaseAPI TessBaseAPI;
typedef struct TessResultIterator TessResultIterator;
typedef struct TessPageIterator TessPageIterator;
typedef struct TessChoiceIterator TessChoiceIterator;

enum { DOCAI_PSM_BLOCK = 6, DOCAI_PSM_LINE = 7, DOCAI_PSM_RAW_LINE = 13 };
enum { DOCAI_LEVEL_LINE = 2, DOCAI_LEVEL_WORD = 3, DOCAI_LEVEL_SYMBOL = 4 };

TessBaseAPI * _Nullable TessBaseAPICreate(void);
void TessBaseAPIDelete(TessBaseAPI *handle);
/* LSTM only. 0 on success. */
int docai_engine_start(
  TessBaseAPI *handle, const char * _Nullable data_path, const char *language);
int TessBaseAPISetVariable(TessBaseAPI *handle, const char *name, const char *value);
void docai_engine_mode(TessBaseAPI *handle, int page_segmentation_mode);
void TessBaseAPISetImage2(TessBaseAPI *handle, struct Pix *pix);
void TessBaseAPISetSourceResolution(TessBaseAPI *handle, int ppi);
/* Recognises the image that was set; gives up after `milliseconds`. 0 on success. */
int docai_engine_recognise(TessBaseAPI *handle, int milliseconds);
void TessBaseAPIClear(TessBaseAPI *handle);
const char * _Nullable TessBaseAPIGetDatapath(TessBaseAPI *handle);

TessResultIterator * _Nullable TessBaseAPIGetIterator(TessBaseAPI *handle);
void TessResultIteratorDelete(TessResultIterator *handle);
int docai_iterator_next(TessResultIterator *handle, int level);
/* Whether the iterator stands at the first symbol of a `level`. */
int docai_iterator_begins(const TessResultIterator *handle, int level);
/* The caller frees the text with TessDeleteText. */
char * _Nullable docai_iterator_text(const TessResultIterator *handle, int level);
float docai_iterator_confidence(const TessResultIterator *handle, int level);
int docai_iterator_box(
  const TessResultIterator *handle, int level, int *left, int *top,
  int *right, int *bottom);
int docai_iterator_baseline(
  const TessResultIterator *handle, int level, int *x1, int *y1, int *x2,
  int *y2);
void TessDeleteText(const char *text);

TessChoiceIterator * _Nullable TessResultIteratorGetChoiceIterator(const TessResultIterator *handle);
void TessChoiceIteratorDelete(TessChoiceIterator *handle);
int TessChoiceIteratorNext(TessChoiceIterator *handle);
const char * _Nullable TessChoiceIteratorGetUTF8Text(const TessChoiceIterator *handle);
float TessChoiceIteratorConfidence(const TessChoiceIterator *handle);

const char *TessVersion(void);

#pragma clang assume_nonnull end

#endif
