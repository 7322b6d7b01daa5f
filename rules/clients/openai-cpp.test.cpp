// openai-cpp: one object for each group of endpoints; each call blocks.
#include <openai/openai.hpp>

#include <glib.h>

static openai::_detail::Json input;

static gboolean tick(gpointer) {
  openai::model().list(input);  // expect: [ratelimit-blocking-in-async]
  openai::model().retrieve(input);  // expect: [ratelimit-blocking-in-async]
  openai::assistant().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::assistant().retrieve(input);  // expect: [ratelimit-blocking-in-async]
  openai::assistant().modify(input);  // expect: [ratelimit-blocking-in-async]
  openai::assistant().del(input);  // expect: [ratelimit-blocking-in-async]
  openai::assistant().list(input);  // expect: [ratelimit-blocking-in-async]
  openai::thread().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::thread().retrieve(input);  // expect: [ratelimit-blocking-in-async]
  openai::thread().modify(input);  // expect: [ratelimit-blocking-in-async]
  openai::thread().del(input);  // expect: [ratelimit-blocking-in-async]
  openai::thread().createThreadAndRun(input);  // expect: [ratelimit-blocking-in-async]
  openai::completion().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::chat().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::audio().transcribe(input);  // expect: [ratelimit-blocking-in-async]
  openai::audio().translate(input);  // expect: [ratelimit-blocking-in-async]
  openai::edit().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::image().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::image().edit(input);  // expect: [ratelimit-blocking-in-async]
  openai::image().variation(input);  // expect: [ratelimit-blocking-in-async]
  openai::embedding().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::file().list(input);  // expect: [ratelimit-blocking-in-async]
  openai::file().upload(input);  // expect: [ratelimit-blocking-in-async]
  openai::file().del(input);  // expect: [ratelimit-blocking-in-async]
  openai::file().retrieve(input);  // expect: [ratelimit-blocking-in-async]
  openai::fine_tune().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::fine_tune().list(input);  // expect: [ratelimit-blocking-in-async]
  openai::fine_tune().retrieve(input);  // expect: [ratelimit-blocking-in-async]
  openai::fine_tune().cancel(input);  // expect: [ratelimit-blocking-in-async]
  openai::fine_tune().del(input);  // expect: [ratelimit-blocking-in-async]
  openai::moderation().create(input);  // expect: [ratelimit-blocking-in-async]
  openai::instance().post("chat/completions", input);  // expect: [ratelimit-blocking-in-async]
  openai::instance().get("models", "");  // expect: [ratelimit-blocking-in-async]
  openai::instance().del("files/1");  // expect: [ratelimit-blocking-in-async]
  return FALSE;
}

void start() { g_idle_add(tick, nullptr); }

void prepare() {
  openai::start("token");
}
