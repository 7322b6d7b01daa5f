#include "slack.h"

#include <httplib.h>

Answer call(const std::string& method, const std::string& fields) {
    httplib::Client slack("https://slack.com");
    const auto answer =
        slack.Post("/api/" + method, fields, "application/x-www-form-urlencoded");
    if (!answer)
        return {};
    return {answer->status, answer->body};
}

bool worked(const Answer& answer) { return answer.status == 200; }
