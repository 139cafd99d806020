#ifndef FOLKMOOT_CCURL_H
#define FOLKMOOT_CCURL_H
#include <curl/curl.h>
#endif
