// cURLpp: options are objects that are set on a request.
#include <curlpp/Easy.hpp>
#include <curlpp/Multi.hpp>
#include <curlpp/Options.hpp>
#include <curlpp/cURLpp.hpp>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static const std::string closing = "https://slack.com/api/conversations.close?channel=";
static const std::string issues = "https://api.github.com/repos/acme/board/issues";

void get(const Ids &ids, std::ostream &out) {
  for (const std::string &id : ids) {
    curlpp::Easy request;
    request.setOpt(curlpp::options::UserAgent("https://acme-cloud.net/bot"));
    request.setOpt(new curlpp::options::Url(closing + id));
    request.setOpt(curlpp::options::WriteStream(&out));
    request.perform();  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
  for (const std::string &id : ids)
    out << curlpp::options::Url("https://slack.com/api/users.info?user=" + id);  // expect: [ratelimit-request-in-loop] "users.info"
  for (const std::string &id : ids) {
    curlpp::Easy request;
    request.setOpt(cURLpp::Options::Url(closing + id));
    out << request;  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
}

void verbs(const Ids &ids) {
  for (const std::string &id : ids) {
    curlpp::Easy patch;
    patch.setOpt(curlpp::options::Url(issues + "/" + id));
    patch.setOpt(curlpp::options::CustomRequest("PATCH"));
    patch.perform();  // expect: [ratelimit-request-in-loop] "PATCH /repos"
    curlpp::Easy post;
    post.setOpt(curlpp::options::Url(issues));
    post.setOpt(curlpp::options::PostFields("{" + id + "}"));
    post.perform();  // expect: [ratelimit-request-in-loop] "POST /repos"
    curlpp::Easy put;
    put.setOpt(curlpp::options::Url("https://api.github.com/repos/acme/board/collaborators/" + id));
    put.setOpt(curlpp::options::Upload(true));
    put.perform();  // expect: [ratelimit-request-in-loop] "PUT /repos"
  }
}

void together(const Ids &ids) {
  curlpp::Multi multi;
  for (const std::string &id : ids) {
    auto *request = new curlpp::Easy;
    request->setOpt(curlpp::options::Url(closing + id));
    multi.add(request);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
}

void silent(const Ids &ids, std::ostream &out) {
  curlpp::Easy request;
  for (const std::string &id : ids)
    request.setOpt(curlpp::options::Url(closing + id));  // ok: [ratelimit-request-in-loop] nothing is sent
  request.perform();
  int left = 0;
  curlpp::Multi multi;
  while (multi.perform(&left))  // ok: [ratelimit-request-in-loop] drives what was added
    ;
}
