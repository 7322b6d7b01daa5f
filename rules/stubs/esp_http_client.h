// throttlint stand-in for the ESP HTTP client: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_ESP_HTTP_CLIENT_H
#define THROTTLINT_STUB_ESP_HTTP_CLIENT_H
#ifdef __cplusplus
extern "C" {
#endif
#include <stdbool.h>
typedef int esp_err_t;
#define ESP_OK 0
typedef struct esp_http_client *esp_http_client_handle_t;
typedef enum {
  HTTP_METHOD_GET = 0,
  HTTP_METHOD_POST,
  HTTP_METHOD_PUT,
  HTTP_METHOD_PATCH,
  HTTP_METHOD_DELETE,
  HTTP_METHOD_HEAD
} esp_http_client_method_t;
typedef struct {
  const char *url;
  const char *host;
  int port;
  const char *path;
  const char *query;
  const char *cert_pem;
  esp_http_client_method_t method;
  int timeout_ms;
  bool is_async;
} esp_http_client_config_t;
esp_http_client_handle_t
esp_http_client_init(const esp_http_client_config_t *config);
esp_err_t esp_http_client_set_url(esp_http_client_handle_t client,
                                  const char *url);
esp_err_t esp_http_client_set_method(esp_http_client_handle_t client,
                                     esp_http_client_method_t method);
esp_err_t esp_http_client_set_post_field(esp_http_client_handle_t client,
                                         const char *data, int len);
esp_err_t esp_http_client_perform(esp_http_client_handle_t client);
esp_err_t esp_http_client_open(esp_http_client_handle_t client, int write_len);
int esp_http_client_get_status_code(esp_http_client_handle_t client);
esp_err_t esp_http_client_cleanup(esp_http_client_handle_t client);
#ifdef __cplusplus
}
#endif
#endif
