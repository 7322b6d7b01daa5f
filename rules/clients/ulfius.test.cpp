// Ulfius: the request is a struct with the URL and the verb.
#include <ulfius.h>
#include <unistd.h>

#include <string>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  for (const std::string &id : ids) {
    struct _u_request request;
    struct _u_response response;
    ulfius_init_request(&request);
    request.http_verb = o_strdup("PATCH");
    request.http_url = msprintf("https://api.github.com/repos/acme/board/issues/%s", id.c_str());
    ulfius_send_http_request(&request, &response);  // expect: [ratelimit-request-in-loop] "PATCH /repos"
  }
}

void once() {
  struct _u_request request;
  struct _u_response response;
  ulfius_init_request(&request);
  request.http_url = o_strdup("https://slack.com/api/conversations.close?channel=C1");
  ulfius_send_http_request(&request, &response);
}

// Slack waits for three seconds; the thread is that of the connection alone.
static int command(const struct _u_request *request, struct _u_response *, void *) {
  if (u_map_get(request->map_header, "X-Slack-Signature"))
    sleep(6);  // expect: [ratelimit-handler-deadline] "Slack"
  return 0;
}
static int page(const struct _u_request *, struct _u_response *, void *) {
  sleep(6);  // ok: [ratelimit-handler-deadline] not for Slack
  return 0;
}
void serve(struct _u_instance *instance) {
  ulfius_add_endpoint_by_val(instance, "POST", "/command", nullptr, 0, command, nullptr);
  ulfius_add_endpoint_by_val(instance, "GET", "/page", nullptr, 0, page, nullptr);
}
