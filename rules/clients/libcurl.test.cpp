// libcurl: the easy handle is state; perform and multi_add_handle send.
#include <curl/curl.h>

#include <cstdio>
#include <string>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

static const std::string closing = "https://slack.com/api/conversations.close?channel=";

void get(CURL *curl, const Ids &ids) {
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, (closing + id).c_str());
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
}

void together(CURLM *multi, const Ids &ids) {
  for (const std::string &id : ids) {
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, (closing + id).c_str());
    curl_multi_add_handle(multi, curl);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  }
}

void custom(const Ids &ids) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "PATCH");
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, ("https://api.github.com/repos/acme/board/issues/" + id).c_str());
    // expect: [ratelimit-unchecked-response]
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "PATCH /repos"
  }
}

// The body makes it a POST, unless it has a name of its own.
void customBody(const Ids &ids) {
  for (const std::string &id : ids) {
    CURL *curl = curl_easy_init();
    curl_easy_setopt(curl, CURLOPT_URL, ("https://api.github.com/repos/acme/board/issues/" + id).c_str());
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "PATCH");
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "{}");
    // expect: [ratelimit-unchecked-response]
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "PATCH /repos"
    curl_easy_cleanup(curl);
  }
}

void post(const Ids &ids) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, "{}");
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, ("https://api.github.com/repos/acme/board/issues/" + id + "/comments").c_str());
    // expect: [ratelimit-unchecked-response]
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "POST /repos"
  }
}

void put(const Ids &ids) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, ("https://api.github.com/repos/acme/board/collaborators/" + id).c_str());
    // expect: [ratelimit-unchecked-response]
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "PUT /repos"
  }
}

void head(const Ids &ids) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, ("https://api.github.com/repos/acme/" + id).c_str());
    // expect: [ratelimit-unchecked-response]
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "GET /repos/{owner}/{repo}"
  }
}

// Somebody looks: at the status, at the body, by failing.
void looked(const Ids &ids) {
  CURL *curl = curl_easy_init();
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, (closing + id).c_str());
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop]  // ok: [ratelimit-unchecked-response] the status is asked for
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return;
  }
}
void failing(const Ids &ids) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, (closing + id).c_str());
    if (curl_easy_perform(curl) != CURLE_OK) return;  // expect: [ratelimit-request-in-loop]  // ok: [ratelimit-unchecked-response] fails with the status
  }
}
static size_t kept(char *data, size_t size, size_t count, void *into) {
  static_cast<std::string *>(into)->append(data, size * count);
  return size * count;
}
void reading(const Ids &ids) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, kept);
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, (closing + id).c_str());
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop]  // ok: [ratelimit-unchecked-response] the body is kept
  }
}
void passingOn(const Ids &ids, FILE *out) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, out);
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, (closing + id).c_str());
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop]  // ok: [ratelimit-unchecked-response] whose file it is may read it
  }
}
void saving(const Ids &ids) {
  for (const std::string &id : ids) {
    CURL *curl = curl_easy_init();
    FILE *out = std::fopen((id + ".json").c_str(), "wb");
    curl_easy_setopt(curl, CURLOPT_URL, (closing + id).c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, out);
    // expect: [ratelimit-unchecked-response] "ends up in the file"
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop]
    std::fclose(out);
    curl_easy_cleanup(curl);
  }
}

void again(const Ids &ids) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_HTTPGET, 1L);
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, ("https://api.github.com/repos/acme/" + id).c_str());
    // expect: [ratelimit-unchecked-response]
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "GET /repos"
  }
}

void back(const Ids &ids) {
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_POST, 1L);
  curl_easy_setopt(curl, CURLOPT_POST, 0L);
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, ("https://api.github.com/repos/acme/" + id).c_str());
    // expect: [ratelimit-unchecked-response]
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "GET /repos"
  }
}

void byUrlHandle(CURL *curl, const Ids &ids) {
  CURLU *url = curl_url();
  for (const std::string &id : ids) {
    curl_url_set(url, CURLUPART_URL, (closing + id).c_str(), 0);
    curl_easy_setopt(curl, CURLOPT_CURLU, url);
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "conversations.close"
  }
}

void byParts(CURL *curl, const Ids &ids) {
  CURLU *url = curl_url();
  curl_url_set(url, CURLUPART_SCHEME, "https", 0);
  curl_url_set(url, CURLUPART_HOST, "slack.com", 0);
  for (const std::string &id : ids) {
    curl_url_set(url, CURLUPART_PATH, ("/api/users.info?user=" + id).c_str(), 0);
    curl_easy_setopt(curl, CURLOPT_CURLU, url);
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "users.info"
  }
}

void byUnknownParts(CURL *curl, const Ids &ids) {
  CURLU *url = curl_url();
  curl_url_set(url, CURLUPART_SCHEME, "https", 0);
  curl_url_set(url, CURLUPART_HOST, "files.acme-cloud.net", 0);
  for (const std::string &id : ids) {
    curl_url_set(url, CURLUPART_PATH, ("/v1/" + id).c_str(), 0);
    curl_easy_setopt(curl, CURLOPT_CURLU, url);
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "files.acme-cloud.net"
  }
}

void escaped(CURL *curl, const Ids &ids) {
  for (const std::string &id : ids) {
    char *part = curl_easy_escape(curl, id.c_str(), 0);
    curl_easy_setopt(curl, CURLOPT_URL, ("https://files.acme-cloud.net/v1/" + std::string(part)).c_str());
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "files.acme-cloud.net"
    part = curl_escape(id.c_str(), 0);
    curl_easy_setopt(curl, CURLOPT_URL, ("https://photos.acme-cloud.net/v1/" + std::string(part)).c_str());
    curl_easy_perform(curl);  // expect: [ratelimit-request-in-loop] "photos.acme-cloud.net"
  }
}

// One request; a handle that is only set up; the own machine.
void silent(CURL *curl, const Ids &ids) {
  for (const std::string &id : ids)
    curl_easy_setopt(curl, CURLOPT_URL, (closing + id).c_str());  // ok: [ratelimit-request-in-loop] nothing is sent
  curl_easy_perform(curl);
  for (const std::string &id : ids) {
    curl_easy_setopt(curl, CURLOPT_URL, ("http://127.0.0.1:8080/" + id).c_str());
    curl_easy_perform(curl);  // ok: [ratelimit-request-in-loop] the own machine
  }
}
// --- panel.cpp
#include <QtCore/QObject>
#include <curl/curl.h>

class Panel : public QObject {
  Q_OBJECT
public slots:
  void ask() {
    curl_easy_perform(curl_);  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  void wait() {
    curl_multi_wait(multi_, nullptr, 0, 1000, nullptr);  // expect: [ratelimit-blocking-in-async] "curl_multi_wait"
  }
  void poll() {
    curl_multi_poll(multi_, nullptr, 0, 1000, nullptr);  // expect: [ratelimit-blocking-in-async] "curl_multi_poll"
  }

private:
  CURL *curl_;
  CURLM *multi_;
};

// A code is true where something failed.
void untilDone(CURL *curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/users.list");
  while (curl_easy_perform(curl)) {  // expect: [ratelimit-retry-without-backoff] "users.list" // expect: [ratelimit-unbounded-retry] "users.list"
  }
}
