/* The C fence around OpenVINO: a network that reads one line of text, behind plain values. The library is opened at run
   time, for DocAI works without it; nothing here needs its headers. */
#ifndef COPENVINO_H
#define COPENVINO_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/* A line network, loaded and ready. Not to be used by two threads at once. */
struct docai_network;

/* Rows of pixels the network wants; the width is free, in steps of 32. */
enum { DOCAI_NETWORK_HEIGHT = 48, DOCAI_NETWORK_WIDTH_STEP = 32 };

/* Opens libopenvino_c.so at `library` and loads the file `model` for one thread of the CPU; `widest` is the width in
   pixels of the widest line that it will read. NULL when that fails; then `error` says why, in words without a full stop. */
struct docai_network * _Nullable docai_network_open(
  const char *library, const char *model, int widest, char *error, size_t error_size);

void docai_network_close(struct docai_network *network);

/* OpenVINO's build, a string that lives as long as the network. */
const char *docai_network_version(const struct docai_network *network);

/* How many classes each time step has, the blank (class 0) among them. */
int docai_network_classes(const struct docai_network *network);

/* Reads a line of 8 bit grey pixels, DOCAI_NETWORK_HEIGHT rows of `width` bytes (a multiple of
   DOCAI_NETWORK_WIDTH_STEP), one after the other. Of every time step, left to right, it writes the `best` likeliest
   classes, the likeliest first, and their probabilities (0…1). The number of steps, or -1 when the network failed or
   there is no room for them (`capacity`). */
int docai_network_read(
  struct docai_network *network, const uint8_t *pixels, int width, int best, int32_t *classes, float *probabilities,
  int capacity);

#pragma clang assume_nonnull end

#endif
