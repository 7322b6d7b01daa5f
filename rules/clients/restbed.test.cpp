// Restbed: requests are objects; handlers that must not block.
#include <restbed>
#include <unistd.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

void all(const Ids &ids) {
  for (const std::string &id : ids) {
    auto request = std::make_shared<restbed::Request>(restbed::Uri("https://api.github.com/repos/acme/board/issues/" + id));
    request->set_method("PATCH");
    restbed::Http::sync(request);  // expect: [ratelimit-request-in-loop] "PATCH /repos"
    restbed::Http::async(request, [](const std::shared_ptr<restbed::Request>, const std::shared_ptr<restbed::Response>) {});  // expect: [ratelimit-unbounded-fanout] "PATCH /repos"
  }
}
