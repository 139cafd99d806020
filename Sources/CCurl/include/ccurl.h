#ifndef FOLKMOOT_CCURL_H
#define FOLKMOOT_CCURL_H
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take any kind of value, which Swift cannot call: one function for each kind.

static inline CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_source(CURL *handle, curl_read_callback read, void *whence) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, read);
  return code ? code : curl_easy_setopt(handle, CURLOPT_READDATA, whence);
}

static inline CURLcode ccurl_set_sink(CURL *handle, curl_write_callback write, void *whither) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, write);
  return code ? code : curl_easy_setopt(handle, CURLOPT_WRITEDATA, whither);
}

static inline long ccurl_number(CURL *handle, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(handle, info, &value) == CURLE_OK ? value : 0;
}

static inline CURLcode ccurl_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
#endif
