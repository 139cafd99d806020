#include <zlib.h>

// deflateInit2 is a macro, which Swift cannot call. Window bits as zlib has them: 15 + 16 for the gzip format, -15 for bare deflate.
static inline int czlib_begin(z_stream *stream, int level, int window) {
  return deflateInit2(stream, level, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
}
