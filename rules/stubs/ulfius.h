// throttlint stand-in for Ulfius: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_ULFIUS_H
#define THROTTLINT_STUB_ULFIUS_H
#ifdef __cplusplus
extern "C" {
#endif
struct _u_map;
struct _u_instance;
struct _u_request {
  char *http_protocol;
  char *http_verb;
  char *http_url;
  unsigned long timeout;
  struct _u_map *map_header;
};
struct _u_response {
  long status;
};
int ulfius_init_request(struct _u_request *request);
int ulfius_init_response(struct _u_response *response);
int ulfius_send_http_request(const struct _u_request *request,
                             struct _u_response *response);
int ulfius_add_endpoint_by_val(
    struct _u_instance *u_instance, const char *http_method,
    const char *url_prefix, const char *url_format, unsigned int priority,
    int (*callback_function)(const struct _u_request *request,
                             struct _u_response *response, void *user_data),
    void *user_data);
const char *u_map_get(const struct _u_map *u_map, const char *key);
char *o_strdup(const char *source);
char *msprintf(const char *message, ...);
#ifdef __cplusplus
}
#endif
#endif
