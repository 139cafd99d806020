#include <zlib.h>

// deflateInit2 is a macro, which Swift cannot call. 15 bits of window, and 16 more for the gzip format.
static inline int czlib_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
