// throttlint stand-in for Ulfius: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_ULFIUS_H
#define THROTTLINT_STUB_ULFIUS_H
#ifdef __cplusplus
extern "C" {
#endif
struct _u_request {
  char *http_protocol;
  char *http_verb;
  char *http_url;
  unsigned long timeout;
};
struct _u_response {
  long status;
};
int ulfius_init_request(struct _u_request *request);
int ulfius_init_response(struct _u_response *response);
int ulfius_send_http_request(const struct _u_request *request,
                             struct _u_response *response);
char *o_strdup(const char *source);
char *msprintf(const char *message, ...);
#ifdef __cplusplus
}
#endif
#endif
