// C++ Requests: the URL stands at any place among the arguments, or in a session.
#include <cpr/cpr.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static const std::string closing = "https://slack.com/api/conversations.close?channel=";

void free(const Ids &ids, const cpr::Bearer &token) {
  for (const std::string &id : ids)
    cpr::Get(token, cpr::Url{closing + id});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    cpr::Post(cpr::Url{"https://api.github.com/repos/acme/", "board/issues"}, cpr::Body{id});  // expect: [ratelimit-request-in-loop] "POST /repos"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    cpr::Put(cpr::Url{closing + id});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    cpr::Patch(cpr::Url{closing + id});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    cpr::Delete(cpr::Url{closing + id});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    cpr::Head(cpr::Url{closing + id});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    cpr::Options(cpr::Url{closing + id});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
}

void later(const Ids &ids) {
  for (const std::string &id : ids)
    cpr::GetAsync(cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::PostAsync(cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::PutAsync(cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::PatchAsync(cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::DeleteAsync(cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::HeadAsync(cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::OptionsAsync(cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::GetCallback([](cpr::Response) {}, cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::PostCallback([](cpr::Response) {}, cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::PutCallback([](cpr::Response) {}, cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::PatchCallback([](cpr::Response) {}, cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::DeleteCallback([](cpr::Response) {}, cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::HeadCallback([](cpr::Response) {}, cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (const std::string &id : ids)
    cpr::OptionsCallback([](cpr::Response) {}, cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
}

void bySession(const Ids &ids, std::ostream &file) {
  cpr::Session session;
  session.SetHeader(cpr::Header{{"Accept", "application/json"}});
  for (const std::string &id : ids) {
    session.SetUrl(cpr::Url{closing + id});
    session.Get();  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  }
  for (const std::string &id : ids) {
    session.SetOption(cpr::Url{"https://slack.com/api/users.info?user=" + id});
    session.PostAsync();  // expect: [ratelimit-unbounded-fanout] "users.info"
  }
  for (const std::string &id : ids) {
    cpr::Session sized;
    sized.SetUrl(cpr::Url{closing + id});
    if (sized.GetDownloadFileLength() < 0) return;  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
  for (const std::string &id : ids)
    cpr::Download(file, cpr::Url{closing + id});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    cpr::DownloadAsync("/tmp/" + id, cpr::Url{closing + id});  // expect: [ratelimit-unbounded-fanout] "conversations.close"
}

void several(const Ids &ids) {
  cpr::MultiPerform multi;
  for (const std::string &id : ids) {
    auto session = std::make_shared<cpr::Session>();
    session->SetUrl(cpr::Url{closing + id});
    multi.AddSession(session);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
  multi.Get();
}

// What stays silent: one request, three requests, an URL that is only built.
void few(const Ids &ids) {
  cpr::Get(cpr::Url{closing + "C1"});
  for (const char *id : {"C1", "C2", "C3"})
    cpr::Get(cpr::Url{closing + id});  // ok: [ratelimit-request-in-loop] three
  cpr::Session session;
  for (const std::string &id : ids)
    session.SetUrl(cpr::Url{closing + id});  // ok: [ratelimit-request-in-loop] nothing is sent
  session.Get();
}
// --- handlers.cpp
#include <QtCore/QObject>
#include <cpr/cpr.h>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void ask() {
    cpr::Get(cpr::Url{"https://panel.status-board.net/v1/state"});  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void fetch() {
    auto answer = cpr::GetAsync(cpr::Url{"https://panel.status-board.net/v1/state"});  // ok: [ratelimit-blocking-in-async] not awaited here
    answer.get();  // expect: [ratelimit-blocking-in-async] "answer.get"
  }
  void fetchAll() {
    cpr::MultiPerform multi;
    multi.Perform();  // expect: [ratelimit-blocking-in-async] "multi.Perform"
  }
};

void joined(const std::vector<std::string> &ids) {
  cpr::Url kick{"https://slack.com/api/conversations.kick?channel="};
  for (const std::string &id : ids)
    cpr::Get(kick + id);  // expect: [ratelimit-request-in-loop] "conversations.kick"  // expect: [ratelimit-unchecked-response]
  for (const std::string &id : ids)
    cpr::Get(cpr::Url{kick.str() + id});  // expect: [ratelimit-request-in-loop] "conversations.kick"  // expect: [ratelimit-unchecked-response]
}
// --- answers.cpp
#include <cpr/cpr.h>

#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

// Who looks at the answer, and what is in it.
void post(const std::vector<std::string> &ids, std::ostream &log) {
  const std::string close = "https://slack.com/api/conversations.close";
  for (const std::string &id : ids) {
    cpr::Response answer;
    answer = cpr::Post(cpr::Url{close}, cpr::Payload{{"channel", id}}, cpr::Timeout{std::chrono::seconds(5)});  // expect: [ratelimit-request-in-loop] "conversations.close"  // ok: [ratelimit-unchecked-response] looked at below
    if (answer.error || answer.error.code != cpr::ErrorCode::OK) continue;
    if (!cpr::status::is_success(answer.status_code)) log << answer.status_line;
  }
  for (const std::string &id : ids) {
    cpr::Response answer = cpr::Post(cpr::Url{close}, cpr::Payload{{"channel", id}});  // expect: [ratelimit-request-in-loop] "conversations.close"  // expect: [ratelimit-unchecked-response]
    (void)answer;
  }
  for (const std::string &id : ids) {
    cpr::Post(cpr::Url{close}, cpr::Payload{{"channel", id}});  // ok: [ratelimit-unchecked-response] four seconds between two
    std::this_thread::sleep_for(std::chrono::seconds(4));
  }
}

void escaped(const std::vector<std::string> &names) {
  for (const std::string &name : names) {
    cpr::Response answer = cpr::Get(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + cpr::util::urlEncode(name)});  // ok: [ratelimit-request-in-loop] waits when it is told to
    if (auto wait = answer.header.find("Retry-After"); wait != answer.header.end())
      std::this_thread::sleep_for(std::chrono::seconds(std::atoi(wait->second.c_str())));
    if (answer.header.count("Link"))
      for (const auto &[key, value] : answer.header)
        if (key == value) return;
  }
}

// Several at once, each in a tuple.
#include <tuple>
namespace cpr {
template <class... Ts> int MultiGet(Ts &&...ts);
template <class... Ts> std::vector<AsyncResponse> MultiGetAsync(Ts &&...ts);
template <class... Ts> std::vector<AsyncResponse> MultiPostAsync(Ts &&...ts);
template <class... Ts> int MultiPost(Ts &&...ts);
template <class... Ts> int MultiPut(Ts &&...ts);
template <class... Ts> int MultiPatch(Ts &&...ts);
template <class... Ts> int MultiDelete(Ts &&...ts);
template <class... Ts> int MultiHead(Ts &&...ts);
template <class... Ts> int MultiOptions(Ts &&...ts);
template <class... Ts> std::vector<AsyncResponse> MultiPutAsync(Ts &&...ts);
template <class... Ts> std::vector<AsyncResponse> MultiPatchAsync(Ts &&...ts);
template <class... Ts> std::vector<AsyncResponse> MultiDeleteAsync(Ts &&...ts);
template <class... Ts> std::vector<AsyncResponse> MultiHeadAsync(Ts &&...ts);
template <class... Ts> std::vector<AsyncResponse> MultiOptionsAsync(Ts &&...ts);
}  // namespace cpr
void tuples(const std::vector<std::string> &ids) {
  for (const std::string &id : ids)
    cpr::MultiGet(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.close?channel=" + id}), std::make_tuple(cpr::Url{"http://localhost:8080"}));  // expect: [ratelimit-request-in-loop] "conversations.close"
  for (const std::string &id : ids)
    cpr::MultiGetAsync(std::tuple<cpr::Url>{cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}});  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiPostAsync(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiPost(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiPut(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiPatch(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiDelete(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiHead(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiOptions(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-request-in-loop] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiPutAsync(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiPatchAsync(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiDeleteAsync(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiHeadAsync(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const std::string &id : ids)
    cpr::MultiOptionsAsync(std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id}));  // expect: [ratelimit-unbounded-fanout] "conversations.kick"
  for (const std::string &id : ids)
    std::make_tuple(cpr::Url{"https://slack.com/api/conversations.kick?channel=" + id});  // ok: [ratelimit-request-in-loop] not sent
}
// True where something failed.
std::string untilThere() {
  cpr::Response answer;
  do {
    answer = cpr::Get(cpr::Url{"https://slack.com/api/conversations.list"});  // expect: [ratelimit-retry-without-backoff] "conversations.list" // expect: [ratelimit-unbounded-retry] "conversations.list"
  } while (answer.error);
  return answer.text;
}
