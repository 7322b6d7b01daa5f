// ESP HTTP client: the handle takes its URL from a struct or a call.
#include <esp_http_client.h>

#include <string>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void byStruct(const Ids &ids) {
  for (const std::string &id : ids) {
    std::string url = "https://slack.com/api/conversations.close?channel=" + id;
    esp_http_client_config_t config = {};
    config.url = url.c_str();
    esp_http_client_handle_t client = esp_http_client_init(&config);
    esp_http_client_perform(client);  // expect: [ratelimit-request-in-loop] "conversations.close"
    esp_http_client_cleanup(client);
  }
}

void verbs(const Ids &ids) {
  esp_http_client_config_t config = {.url = "https://api.github.com"};
  esp_http_client_handle_t client = esp_http_client_init(&config);
  for (const std::string &id : ids) {
    esp_http_client_set_url(client, ("https://api.github.com/repos/acme/" + id).c_str());
    esp_http_client_set_method(client, HTTP_METHOD_GET);
    esp_http_client_perform(client);  // expect: [ratelimit-request-in-loop] "GET /repos"
    esp_http_client_set_url(client, ("https://api.github.com/repos/acme/board/issues/" + id + "/comments").c_str());
    esp_http_client_set_method(client, HTTP_METHOD_POST);
    esp_http_client_perform(client);  // expect: [ratelimit-request-in-loop] "POST /repos"
    esp_http_client_set_url(client, ("https://api.github.com/repos/acme/board/collaborators/" + id).c_str());
    esp_http_client_set_method(client, HTTP_METHOD_PUT);
    esp_http_client_perform(client);  // expect: [ratelimit-request-in-loop] "PUT /repos"
    esp_http_client_set_url(client, ("https://api.github.com/repos/acme/board/issues/" + id).c_str());
    esp_http_client_set_method(client, HTTP_METHOD_PATCH);
    esp_http_client_perform(client);  // expect: [ratelimit-request-in-loop] "PATCH /repos"
    esp_http_client_set_url(client, ("https://api.github.com/repos/acme/board/labels/" + id).c_str());
    esp_http_client_set_method(client, HTTP_METHOD_DELETE);
    esp_http_client_perform(client);  // expect: [ratelimit-request-in-loop] "DELETE /repos"
    esp_http_client_set_url(client, ("https://api.github.com/repos/acme/" + id).c_str());
    esp_http_client_set_method(client, HTTP_METHOD_HEAD);
    esp_http_client_perform(client);  // expect: [ratelimit-request-in-loop] "GET /repos/{owner}/{repo}"
  }
}

void back(const Ids &ids) {
  esp_http_client_config_t config = {.url = "https://api.github.com"};
  esp_http_client_handle_t client = esp_http_client_init(&config);
  esp_http_client_set_method(client, HTTP_METHOD_POST);
  esp_http_client_set_method(client, HTTP_METHOD_GET);
  for (const std::string &id : ids) {
    esp_http_client_set_url(client, ("https://api.github.com/repos/acme/board/issues/" + id + "/comments").c_str());
    esp_http_client_perform(client);  // expect: [ratelimit-request-in-loop] "GET /repos"
  }
}

void open(const Ids &ids) {
  for (const std::string &id : ids) {
    std::string path = "/api/conversations.close?channel=" + id;
    esp_http_client_config_t config = {.host = "slack.com", .path = path.c_str()};
    esp_http_client_handle_t client = esp_http_client_init(&config);
    esp_http_client_open(client, 0);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
}

void few() {
  esp_http_client_config_t config = {.url = "https://slack.com/api/conversations.close"};
  esp_http_client_handle_t client = esp_http_client_init(&config);
  for (int attempt = 0; attempt < 3; ++attempt)
    esp_http_client_set_url(client, "https://slack.com/api/users.info");  // ok: [ratelimit-request-in-loop] nothing is sent
  esp_http_client_perform(client);
}
