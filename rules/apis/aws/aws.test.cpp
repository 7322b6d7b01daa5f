// Amazon's services: the region is a part of the host, and some limits have no number.
#include <httplib.h>

#include <future>
#include <string>
#include <vector>

using Names = std::vector<std::string>;

void objects(const Names &names) {
  httplib::Client http("https://logs.s3.eu-west-1.amazonaws.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/2026/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 5,500 a second are allowed
}

void more(const Names &names) {
  httplib::Client http("https://s3.amazonaws.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/bucket/" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] 5,500 a second are allowed
}

void items(const Names &names) {
  httplib::Client http("https://dynamodb.eu-west-1.amazonaws.com");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Post("/", name, "application/x-amz-json-1.0"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] the table sets the number
}

void parameters(const Names &names) {
  httplib::Client http("https://ssm.eu-west-1.amazonaws.com");
  for (const std::string &name : names)
    // expect: [ratelimit-batch-available]
    if (auto r = http.Post("/", name, "application/x-amz-json-1.1"); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] no number is in the rules
}

void roles(const Names &names) {
  std::vector<std::future<void>> all;
  for (const std::string &name : names)
    all.push_back(std::async(std::launch::async, [name] {  // expect: [ratelimit-unbounded-fanout] "600 a second per account and region"
      httplib::Client("https://sts.eu-west-1.amazonaws.com").Get("/?Action=AssumeRole&RoleArn=" + name);
    }));
}

void instances(const Names &names) {
  httplib::Client http("https://ec2.eu-west-1.amazonaws.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/?Action=DescribeInstances&InstanceId.1=" + name); !r || r->status != 200) return;  // ok: [ratelimit-request-in-loop] each action has its own bucket
}

void copies(const std::string &text) {
  std::vector<std::future<void>> all;
  for (int i = 0; i < 4000; ++i)
    all.push_back(std::async(std::launch::async, [i, text] {  // expect: [ratelimit-request-in-loop] "3,500 or so a second per prefix"
      httplib::Client("https://s3.eu-west-1.amazonaws.com").Put("/bucket/" + std::to_string(i), text, "text/plain");
    }));
}

void queues(const Names &names) {
  httplib::Client http("https://sqs.eu-west-1.amazonaws.com");
  for (const std::string &name : names)
    if (auto r = http.Get("/1/" + name); !r || r->status != 200) return;  // expect: [ratelimit-request-in-loop] "its limit is not in the rules"
}
