// Slack's Web API, as the rest of the app uses it.
#pragma once
#include <string>

struct Answer {
    int status = 0;
    std::string body;
};

Answer call(const std::string& method, const std::string& fields);
bool worked(const Answer& answer);
