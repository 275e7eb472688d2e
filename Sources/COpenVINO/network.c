/* Joins the calls of OpenVINO's C interface into the few that DocAI makes. Each call frees what it allocates. */
#include <dlfcn.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "COpenVINO.h"

/* ---- what is used of OpenVINO's C headers (2026.4) ---- */

typedef struct { int64_t rank; int64_t *dims; } ov_shape_t;
typedef struct { const char *build; const char *description; } ov_version_t;

struct calls {
  int (*get_version)(ov_version_t *);
  void (*version_free)(ov_version_t *);
  const char *(*last_error)(void);
  void (*text_free)(const char *);
  int (*core_create)(void **);
  void (*core_free)(void *);
  int (*read_model)(const void *core, const char *path, const char *weights, void **model);
  void (*model_free)(void *);
  /* Pairs of key and value; `arguments` counts both. */
  int (*compile)(const void *core, const void *model, const char *device, size_t arguments, void **compiled, ...);
  void (*compiled_free)(void *);
  int (*create_request)(const void *compiled, void **request);
  void (*request_free)(void *);
  int (*input_tensor)(const void *request, void **tensor);
  int (*output_tensor)(const void *request, void **tensor);
  int (*infer)(void *request);
  int (*set_shape)(void *tensor, ov_shape_t shape);
  int (*get_shape)(const void *tensor, ov_shape_t *shape);
  int (*shape_free)(ov_shape_t *);
  int (*byte_size)(const void *tensor, size_t *bytes);
  int (*data)(const void *tensor, void **data);
  void (*tensor_free)(void *);
};

static const struct { const char *name; size_t offset; } symbols[] = {
#define SYMBOL(field, name) {name, offsetof(struct calls, field)}
  SYMBOL(get_version, "ov_get_openvino_version"),
  SYMBOL(version_free, "ov_version_free"),
  SYMBOL(last_error, "ov_get_last_err_msg"),
  SYMBOL(text_free, "ov_free"),
  SYMBOL(core_create, "ov_core_create"),
  SYMBOL(core_free, "ov_core_free"),
  SYMBOL(read_model, "ov_core_read_model"),
  SYMBOL(model_free, "ov_model_free"),
  SYMBOL(compile, "ov_core_compile_model"),
  SYMBOL(compiled_free, "ov_compiled_model_free"),
  SYMBOL(create_request, "ov_compiled_model_create_infer_request"),
  SYMBOL(request_free, "ov_infer_request_free"),
  SYMBOL(input_tensor, "ov_infer_request_get_input_tensor"),
  SYMBOL(output_tensor, "ov_infer_request_get_output_tensor"),
  SYMBOL(infer, "ov_infer_request_infer"),
  SYMBOL(set_shape, "ov_tensor_set_shape"),
  SYMBOL(get_shape, "ov_tensor_get_shape"),
  SYMBOL(shape_free, "ov_shape_free"),
  SYMBOL(byte_size, "ov_tensor_get_byte_size"),
  SYMBOL(data, "ov_tensor_data"),
  SYMBOL(tensor_free, "ov_tensor_free"),
#undef SYMBOL
};

struct docai_network {
  void *library;
  struct calls ov;
  void *core, *model, *compiled, *request;
  char version[96];
  int classes;
  /* Whether the last layer is no softmax, as the first line shows. */
  int is_raw;
};

/* ---- opening and closing ---- */

static void say(char *error, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error, size, format, arguments);
  va_end(arguments);
  for (char *c = error; *c; c++) {
    if (*c == '\n' || *c == '\r') *c = ' ';
  }
}

static int find_calls(struct docai_network *network, char *error, size_t size) {
  for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
    void *address = dlsym(network->library, symbols[i].name);
    if (!address) {
      say(error, size, "the library has no %s", symbols[i].name);
      return -1;
    }
    memcpy((char *)&network->ov + symbols[i].offset, &address, sizeof address);
  }
  return 0;
}

/* One thread that is not bound to a core, for there are several workers. What is not reckoned with integers is with full
   precision everywhere, so that every processor reads the same; 16 bit floats, where OpenVINO makes them up (AVX-512
   without BF16), take seven times as long. */
static int compile(struct docai_network *network) {
  return network->ov.compile(
    network->core, network->model, "CPU", 10, &network->compiled, "INFERENCE_NUM_THREADS", "1", "NUM_STREAMS", "1",
    "ENABLE_CPU_PINNING", "NO", "INFERENCE_PRECISION_HINT", "f32", "PERFORMANCE_HINT", "LATENCY");
}

static int load(struct docai_network *network, const char *model) {
  struct calls *ov = &network->ov;
  ov_version_t version = {0};
  if (ov->get_version(&version)) return -1;
  snprintf(network->version, sizeof network->version, "%s", version.build);
  ov->version_free(&version);
  if (ov->core_create(&network->core)) return -1;
  if (ov->read_model(network->core, model, NULL, &network->model)) return -1;
  return compile(network) || ov->create_request(network->compiled, &network->request);
}

/* A network of another kind shows on the first line only, so it is given a grey one: the widest, for OpenVINO keeps the room
   it takes and lays narrower ones into it. */
static int try_out(struct docai_network *network, int widest) {
  size_t pixels = (size_t)DOCAI_NETWORK_HEIGHT * (size_t)widest;
  uint8_t *grey = malloc(pixels);
  int32_t *chosen = calloc((size_t)widest, sizeof *chosen);
  float *values = calloc((size_t)widest, sizeof *values);
  int failed = !grey || !chosen || !values;
  if (!failed) {
    memset(grey, 128, pixels);
    failed = docai_network_read(network, grey, widest, 1, chosen, values, widest) <= 0;
  }
  free(grey);
  free(chosen);
  free(values);
  return failed;
}

struct docai_network *docai_network_open(
  const char *library, const char *model, int widest, char *error, size_t error_size) {
  struct docai_network *network = calloc(1, sizeof *network);
  if (!network) {
    say(error, error_size, "out of memory");
    return NULL;
  }
  network->library = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!network->library) {
    const char *why = dlerror();
    say(error, error_size, "%s", why ? why : "the library cannot be loaded");
    free(network);
    return NULL;
  }
  int failed = find_calls(network, error, error_size);
  if (!failed && load(network, model)) {
    const char *why = network->ov.last_error();
    say(error, error_size, "%s", why && *why ? why : "OpenVINO gives no reason");
    if (why) network->ov.text_free(why);
    failed = 1;
  }
  if (!failed && try_out(network, widest)) {
    say(error, error_size, "the model reads no lines of text");
    failed = 1;
  }
  if (failed) {
    docai_network_close(network);
    return NULL;
  }
  return network;
}

void docai_network_close(struct docai_network *network) {
  struct calls *ov = &network->ov;
  if (network->request) ov->request_free(network->request);
  if (network->compiled) ov->compiled_free(network->compiled);
  if (network->model) ov->model_free(network->model);
  if (network->core) ov->core_free(network->core);
  /* The library stays: threads it may have started would run on in code that is gone. */
  free(network);
}

const char *docai_network_version(const struct docai_network *network) { return network->version; }

int docai_network_classes(const struct docai_network *network) { return network->classes; }

/* ---- reading ---- */

/* Three equal planes of value / 127.5 − 1. */
static int fill(struct docai_network *network, const uint8_t *pixels, int width) {
  struct calls *ov = &network->ov;
  size_t plane = (size_t)width * DOCAI_NETWORK_HEIGHT, bytes = 0;
  int64_t dims[] = {1, 3, DOCAI_NETWORK_HEIGHT, width};
  void *tensor = NULL, *data = NULL;
  if (ov->input_tensor(network->request, &tensor)) return -1;
  int failed = ov->set_shape(tensor, (ov_shape_t){4, dims}) || ov->byte_size(tensor, &bytes) ||
               bytes != 3 * plane * sizeof(float) || ov->data(tensor, &data);
  if (!failed) {
    float *values = data;
    for (size_t i = 0; i < plane; i++) values[i] = (float)pixels[i] / 127.5f - 1;
    memcpy(values + plane, values, plane * sizeof(float));
    memcpy(values + 2 * plane, values, plane * sizeof(float));
  }
  ov->tensor_free(tensor);
  return failed ? -1 : 0;
}

enum { CHOICE_BLOCK = 64 };

/* Whether any of a block of values is above `least`; a loop without a way out is done many values at a time. */
static int any_above(const float *values, float least) {
  int any = 0;
  for (int i = 0; i < CHOICE_BLOCK; i++) any |= values[i] > least;
  return any;
}

/* The likeliest classes of one time step, by insertion: nearly all classes fail the first comparison. */
static void choose(const float *row, int classes, int best, int32_t *chosen, float *values) {
  int count = 0;
  for (int c = 0; c < classes; c++) {
    if (count == best && c % CHOICE_BLOCK == 0) {
      while (c + CHOICE_BLOCK <= classes && !any_above(row + c, values[count - 1])) c += CHOICE_BLOCK;
      if (c == classes) break;
    }
    if (count == best && row[c] <= values[count - 1]) continue;
    int at = count < best ? count++ : count - 1;
    for (; at > 0 && values[at - 1] < row[c]; at--) {
      values[at] = values[at - 1];
      chosen[at] = chosen[at - 1];
    }
    values[at] = row[c];
    chosen[at] = c;
  }
}

/* Whether the values of a time step are no probabilities: a network whose last layer is no softmax. */
static int is_raw(const float *row, int classes) {
  double sum = 0;
  int negative = 0;
  for (int c = 0; c < classes; c++) {
    sum += row[c];
    negative |= row[c] < 0;
  }
  /* 16 bit floats add up to 1 only roughly. */
  return negative || fabs(sum - 1) > 0.1;
}

/* Makes probabilities of what is none. */
static void normalise(const float *row, int classes, int best, float *values) {
  double exponentials = 0;
  float highest = values[0];
  for (int c = 0; c < classes; c++) exponentials += exp((double)(row[c] - highest));
  for (int i = 0; i < best; i++) values[i] = (float)(exp((double)(values[i] - highest)) / exponentials);
}

int docai_network_read(
  struct docai_network *network, const uint8_t *pixels, int width, int best, int32_t *classes, float *probabilities,
  int capacity) {
  struct calls *ov = &network->ov;
  if (width <= 0 || width % DOCAI_NETWORK_WIDTH_STEP || best <= 0) return -1;
  if (fill(network, pixels, width) || ov->infer(network->request)) return -1;
  void *tensor = NULL, *data = NULL;
  ov_shape_t shape = {0};
  size_t bytes = 0;
  int steps = -1;
  if (ov->output_tensor(network->request, &tensor)) return -1;
  if (ov->get_shape(tensor, &shape) || ov->byte_size(tensor, &bytes) || ov->data(tensor, &data)) goto done;
  if (shape.rank != 3 || shape.dims[0] != 1 || shape.dims[1] > capacity || shape.dims[2] < best) goto done;
  if (bytes != (size_t)(shape.dims[1] * shape.dims[2]) * sizeof(float)) goto done;
  steps = (int)shape.dims[1];
  if (!network->classes) network->is_raw = is_raw(data, (int)shape.dims[2]);
  network->classes = (int)shape.dims[2];
  for (int t = 0; t < steps; t++) {
    const float *row = (const float *)data + (size_t)t * (size_t)network->classes;
    choose(row, network->classes, best, classes + t * best, probabilities + t * best);
    if (network->is_raw) normalise(row, network->classes, best, probabilities + t * best);
  }
done:
  if (shape.dims) ov->shape_free(&shape);
  ov->tensor_free(tensor);
  return steps;
}
