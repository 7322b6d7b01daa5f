// GLib: sources of the main loop, threads, pools, waits.
#include <gio/gio.h>
#include <glib-object.h>
#include <httplib.h>
#include <unistd.h>

#include <string>

static httplib::Client slack("https://slack.com");
static GThread *thread;

static gboolean ms(gpointer) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  return G_SOURCE_CONTINUE;
}
static gboolean seconds(gpointer) {
  slack.Get("/api/conversations.list");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  return G_SOURCE_CONTINUE;
}
static gboolean msFull(gpointer) {
  slack.Get("/api/conversations.kick");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  return G_SOURCE_CONTINUE;
}
static gboolean secondsFull(gpointer) {
  slack.Get("/api/conversations.leave");  // expect: [ratelimit-blocking-in-async] "synchronous request" // expect: [ratelimit-poll-too-fast]
  return G_SOURCE_CONTINUE;
}
static gboolean ended(gpointer) {
  slack.Get("/api/conversations.close");  // expect: [ratelimit-blocking-in-async] "synchronous request"
  return G_SOURCE_REMOVE;
}
static void once(gpointer) {
  sleep(1);  // expect: [ratelimit-blocking-in-async] "1 s"
}
static gboolean idle(gpointer) {
  sleep(2);  // expect: [ratelimit-blocking-in-async] "2 s"
  g_thread_join(thread);  // expect: [ratelimit-blocking-in-async] "g_thread_join"
  return FALSE;
}
static gboolean idleFull(gpointer) {
  sleep(3);  // expect: [ratelimit-blocking-in-async] "3 s"
  return FALSE;
}
static void clicked() {
  sleep(4);  // expect: [ratelimit-blocking-in-async] "4 s"
}
static gpointer work(gpointer) {
  sleep(60);  // ok: [ratelimit-blocking-in-async] a thread of its own
  return nullptr;
}
static gboolean attached(gpointer) {
  sleep(5);  // expect: [ratelimit-blocking-in-async] "5 s"
  return G_SOURCE_CONTINUE;
}

// Later versions have it.
extern "C" guint g_idle_add_once(GSourceOnceFunc function, gpointer data);
extern "C" guint g_timeout_add_seconds_once(guint interval, GSourceOnceFunc function, gpointer data);
static void idleOnce(gpointer) {
  sleep(14);  // expect: [ratelimit-blocking-in-async] "14 s"
}
static void onceSeconds(gpointer) {
  sleep(7);  // expect: [ratelimit-blocking-in-async] "7 s"
}
static gboolean invoked(gpointer) {
  sleep(8);  // expect: [ratelimit-blocking-in-async] "8 s"
  return FALSE;
}
static void task(GTask *, gpointer, gpointer, GCancellable *) {
  sleep(20);  // expect: [ratelimit-blocking-in-async] "pool"
}
static gpointer closeOne(gpointer id) {
  slack.Get("/api/conversations.close?channel=" + *static_cast<std::string *>(id));
  return nullptr;
}
static void closeJob(gpointer id, gpointer) { closeOne(id); }
void fanOut(std::string *from, std::string *to) {
  for (; from != to; ++from)
    g_thread_try_new("close", closeOne, from, nullptr);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
  for (; from != to; ++from)
    g_thread_pool_new(closeJob, from, 1, FALSE, nullptr);  // expect: [ratelimit-unbounded-fanout] "conversations.close"
}

// A context that a thread runs, beside the main one.
static GMainContext *background;
static gboolean slowly(gpointer) {
  sleep(6);
  return G_SOURCE_CONTINUE;
}
static gpointer runBackground(gpointer) {
  GSource *source = g_timeout_source_new(1000);
  g_source_set_callback(source, slowly, nullptr, nullptr);
  g_source_attach(source, background);
  g_main_context_invoke(background, slowly, nullptr);
  GMainLoop *loop = g_main_loop_new(background, FALSE);
  g_main_loop_run(loop);
  return nullptr;
}
static GApplication *application;
int main() {
  g_thread_new("background", runBackground, nullptr);
  GSource *source = g_timeout_source_new(1000);
  g_source_set_callback(source, attached, nullptr, nullptr);
  g_source_attach(source, nullptr);
  g_main_context_invoke(nullptr, invoked, nullptr);
  g_application_run(application, 0, nullptr);
}

void start(gpointer button) {
  g_timeout_add(1000, ms, nullptr);
  g_timeout_add_seconds(1, seconds, nullptr);
  g_timeout_add_full(G_PRIORITY_LOW, 1000, msFull, nullptr, nullptr);
  g_timeout_add_seconds_full(G_PRIORITY_LOW, 1, secondsFull, nullptr, nullptr);
  g_timeout_add(1000, ended, nullptr);
  g_timeout_add_once(1000, once, nullptr);
  g_timeout_add_seconds_once(1, onceSeconds, nullptr);
  g_task_run_in_thread(nullptr, task);
  g_idle_add(idle, nullptr);
  g_idle_add_once(idleOnce, nullptr);
  g_idle_add_full(G_PRIORITY_LOW, idleFull, nullptr, nullptr);
  g_signal_connect(button, "clicked", G_CALLBACK(clicked), nullptr);
  g_thread_new("work", work, nullptr);
}

// What waits for somebody elsewhere.
static GAsyncQueue *jobs;
static GCond *changed;
static GMutex *mutex;
static void atOnce(GTask *, gpointer, gpointer, GCancellable *) {}
static gboolean asking(gpointer) {
  g_subprocess_communicate(nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);  // expect: [ratelimit-blocking-in-async] "g_subprocess_communicate"
  g_resolver_lookup_by_name(nullptr, "slack.com", nullptr, nullptr);  // expect: [ratelimit-blocking-in-async] "g_resolver_lookup_by_name"
  g_socket_client_connect_to_host(nullptr, "slack.com", 443, nullptr, nullptr);  // expect: [ratelimit-blocking-in-async] "g_socket_client_connect_to_host"
  g_dbus_connection_call_sync(nullptr, "a", "/a", "a", "a", nullptr, nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr);  // expect: [ratelimit-blocking-in-async] "g_dbus_connection_call_sync"
  g_dbus_proxy_call_sync(nullptr, "a", nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr);  // expect: [ratelimit-blocking-in-async] "g_dbus_proxy_call_sync"
  g_task_run_in_thread_sync(nullptr, atOnce);  // expect: [ratelimit-blocking-in-async] "g_task_run_in_thread_sync"
  g_async_queue_timeout_pop(jobs, 300000);  // expect: [ratelimit-blocking-in-async] "300 ms"
  g_cond_wait_until(changed, mutex, g_get_monotonic_time() + 5000000);  // expect: [ratelimit-blocking-in-async] "g_cond_wait_until"
  g_async_queue_try_pop(jobs);  // ok: [ratelimit-blocking-in-async] does not wait
  g_subprocess_communicate_async(nullptr, nullptr, nullptr, nullptr, nullptr);  // ok: [ratelimit-blocking-in-async] does not wait
  g_dbus_connection_call(nullptr, "a", "/a", "a", "a", nullptr, nullptr, G_DBUS_CALL_FLAGS_NONE, -1, nullptr, nullptr, nullptr);  // ok: [ratelimit-blocking-in-async] does not wait
  return FALSE;
}
static void syncTask(GTask *, gpointer, gpointer, GCancellable *) {
  sleep(30);  // expect: [ratelimit-blocking-in-async] "every other GTask"
}
static void isRead(GObject *, GAsyncResult *, gpointer) {
  sleep(9);  // expect: [ratelimit-blocking-in-async] "9 s"
}
void ask(GFile *file) {
  g_idle_add(asking, nullptr);
  g_task_run_in_thread_sync(nullptr, syncTask);
  g_file_read_async(file, 0, nullptr, isRead, nullptr);
}

// For each element.
static void closeListed(gpointer id, gpointer) {
  auto res = slack.Get("/api/conversations.close?channel=" + *static_cast<std::string *>(id));
  if (!res || res->status != 200)
    g_usleep(1);
}
static void closeKept(gpointer, gpointer id, gpointer) { closeListed(id, nullptr); }
static void freeListed(gpointer id, gpointer) { g_free(id); }
void each(GList *list, GSList *chain, GPtrArray *array, GHashTable *table) {
  g_list_foreach(list, closeListed, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.close"
  g_slist_foreach(chain, closeListed, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.close"
  g_ptr_array_foreach(array, closeListed, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.close"
  g_hash_table_foreach(table, closeKept, nullptr);  // expect: [ratelimit-request-in-loop] "conversations.close"
  g_list_foreach(list, freeListed, nullptr);
  closeListed(list->data, nullptr);  // ok: [ratelimit-request-in-loop] once
}

// --- sources.cpp
#include <glib.h>
#include <httplib.h>

static httplib::Client slack("https://slack.com");

static gboolean everySecond(gpointer) {
  auto answer = slack.Get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "every 1 s"  // expect: [ratelimit-blocking-in-async]
  return answer && answer->status == 200;
}
static gboolean everySecondToo(gpointer) {
  auto answer = slack.Get("/api/conversations.close");  // expect: [ratelimit-poll-too-fast] "every 1 s"  // expect: [ratelimit-blocking-in-async]
  return answer && answer->status == 200;
}
static gboolean everyMinute(gpointer) {
  auto answer = slack.Get("/api/conversations.close");  // ok: [ratelimit-poll-too-fast] once a minute  // expect: [ratelimit-blocking-in-async]
  return answer && answer->status == 200;
}
static gboolean onlyOnce(gpointer) {
  auto answer = slack.Get("/api/conversations.close");  // ok: [ratelimit-poll-too-fast] removes itself  // expect: [ratelimit-blocking-in-async]
  return answer && answer->status == 200 ? G_SOURCE_REMOVE : FALSE;
}

// Sources that are made, attached and given away.
void attach(GMainContext *context) {
  GSource *source = g_timeout_source_new(1000);
  g_source_set_callback(source, everySecond, nullptr, nullptr);
  g_source_attach(source, context);
  g_source_unref(source);
  GSource *other = g_timeout_source_new_seconds(1);
  g_source_set_callback(other, everySecondToo, nullptr, nullptr);
  g_source_attach(other, context);
  GSource *calm = g_timeout_source_new_seconds(60);
  g_source_set_callback(calm, everyMinute, nullptr, nullptr);
  g_source_attach(calm, context);
  GSource *once = g_timeout_source_new(1000);
  g_source_set_callback(once, onlyOnce, nullptr, nullptr);
  g_source_attach(once, context);
}

// --- nested.cpp
// Events set the pace.
#include <glib.h>
#include <httplib.h>

static httplib::Client slack("https://slack.com");

void asEventsCome() {
  while (g_main_context_iteration(nullptr, TRUE))
    if (auto answer = slack.Get("/api/conversations.close"); !answer || answer->status != 200) return;  // ok: [ratelimit-poll-too-fast] paced by events
}
