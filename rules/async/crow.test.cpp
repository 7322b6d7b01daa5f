// Crow: routes are macros, handlers must not block.
#include <crow.h>
#include <httplib.h>
#include <unistd.h>

static httplib::Client slack("https://slack.com");

// Slack waits for three seconds, but not behind the answer.
static void command(const crow::request &request, crow::response &response) {
  if (request.get_header_value("X-Slack-Signature").empty())
    return;
  response.end();
  sleep(6);  // expect: [ratelimit-blocking-in-async] "6 s"  // ok: [ratelimit-handler-deadline] answered already
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/")([] {
    sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
    return "";
  });
  CROW_CATCHALL_ROUTE(app)([] {
    sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
    return "";
  });
  CROW_ROUTE(app, "/rooms/<int>").methods("POST"_method)([](const crow::request &request, int room) {
    auto body = crow::json::load(request.body);
    if (!body || !body.has("name")) return crow::response(400);
    sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
    crow::json::wvalue answer;
    answer["room"] = room;
    return crow::response(200, answer);
  });
  CROW_ROUTE(app, "/both").methods(crow::HTTPMethod::Get, crow::HTTPMethod::POST)([](const crow::request &request, crow::response &response) {
    if (request.method == crow::HTTPMethod::Get) sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
    response.code = 200;
    response.end();
  });
  app.route_dynamic("/command")(command);
  app.route_dynamic("/x")([] {
    slack.Get("/api/api.test");  // expect: [ratelimit-blocking-in-async] "synchronous request"
    return "";
  });
  CROW_WEBSOCKET_ROUTE(app, "/ws").onopen([](int) {
    sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  }).onmessage([](int) {
    sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
  });
  app.tick(std::chrono::seconds(1), [] {
    slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  });
  sleep(5);  // ok: [ratelimit-blocking-in-async] before the loop runs
  app.port(80).multithreaded().run();
}
