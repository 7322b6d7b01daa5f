/* throttlint stand-in */
#include <curl/curl.h>
