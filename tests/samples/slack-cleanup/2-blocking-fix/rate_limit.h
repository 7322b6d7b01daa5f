#pragma once

#include "slack_client.h"

// True when Slack turned the call down because there were too many.
bool is_rate_limited(const Response& response);

// Returns once the time that Slack asked for in Retry-After is over.
void wait_out_rate_limit(const Response& response);
