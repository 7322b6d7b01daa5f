// throttlint stand-in for GLib: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_GLIB_H
#define THROTTLINT_STUB_GLIB_H
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef int gint;
typedef unsigned int guint;
typedef unsigned long gulong;
typedef int gboolean;
typedef char gchar;
typedef size_t gsize;
typedef void *gpointer;
typedef const void *gconstpointer;
typedef int64_t gint64;
typedef uint32_t guint32;
#ifndef FALSE
#define FALSE (0)
#endif
#ifndef TRUE
#define TRUE (!FALSE)
#endif
#define G_SOURCE_REMOVE FALSE
#define G_SOURCE_CONTINUE TRUE
#define G_PRIORITY_DEFAULT 0
#define G_PRIORITY_LOW 300
#define g_autofree
#define g_autoptr(T) T *

typedef struct _GMainLoop GMainLoop;
typedef struct _GMainContext GMainContext;
typedef struct _GSource GSource;
typedef struct _GThread GThread;
typedef struct _GBytes GBytes;
typedef struct _GError { guint32 domain; gint code; gchar *message; } GError;
typedef struct _GList { gpointer data; struct _GList *next, *prev; } GList;
typedef struct _GString { gchar *str; gsize len; gsize allocated; } GString;
typedef gboolean (*GSourceFunc)(gpointer user_data);
typedef void (*GSourceOnceFunc)(gpointer user_data);
typedef void (*GDestroyNotify)(gpointer data);
typedef gpointer (*GThreadFunc)(gpointer data);
typedef uint64_t guint64;
typedef struct _GSList { gpointer data; struct _GSList *next; } GSList;
typedef struct _GPtrArray { gpointer *pdata; guint len; } GPtrArray;
typedef struct _GHashTable GHashTable;
typedef struct _GAsyncQueue GAsyncQueue;
typedef struct _GCond { gpointer p; guint i[2]; } GCond;
typedef union _GMutex { gpointer p; guint i[2]; } GMutex;
typedef void (*GHFunc)(gpointer key, gpointer value, gpointer user_data);

guint g_timeout_add(guint interval, GSourceFunc function, gpointer data);
guint g_timeout_add_full(gint priority, guint interval, GSourceFunc function,
                         gpointer data, GDestroyNotify notify);
guint g_timeout_add_seconds(guint interval, GSourceFunc function,
                            gpointer data);
guint g_timeout_add_seconds_full(gint priority, guint interval,
                                 GSourceFunc function, gpointer data,
                                 GDestroyNotify notify);
guint g_timeout_add_once(guint interval, GSourceOnceFunc function,
                         gpointer data);
guint g_idle_add(GSourceFunc function, gpointer data);
guint g_idle_add_full(gint priority, GSourceFunc function, gpointer data,
                      GDestroyNotify notify);
gboolean g_source_remove(guint tag);
GSource *g_timeout_source_new(guint interval);
GSource *g_timeout_source_new_seconds(guint interval);
GSource *g_idle_source_new(void);
void g_source_unref(GSource *source);
void g_source_set_callback(GSource *source, GSourceFunc func, gpointer data,
                           GDestroyNotify notify);
guint g_source_attach(GSource *source, GMainContext *context);
void g_main_context_invoke(GMainContext *context, GSourceFunc function,
                           gpointer data);
GMainLoop *g_main_loop_new(GMainContext *context, gboolean is_running);
void g_main_loop_run(GMainLoop *loop);
void g_main_loop_quit(GMainLoop *loop);
void g_main_loop_unref(GMainLoop *loop);
gboolean g_main_context_iteration(GMainContext *context, gboolean may_block);
GThread *g_thread_try_new(const gchar *name, GThreadFunc func, gpointer data,
                          GError **error);
typedef struct _GThreadPool GThreadPool;
typedef void (*GFunc)(gpointer data, gpointer user_data);
GThreadPool *g_thread_pool_new(GFunc func, gpointer user_data, gint threads,
                               gboolean exclusive, GError **error);
gboolean g_thread_pool_push(GThreadPool *pool, gpointer data, GError **error);
GThread *g_thread_new(const gchar *name, GThreadFunc func, gpointer data);
gpointer g_thread_join(GThread *thread);
void g_list_foreach(GList *list, GFunc func, gpointer user_data);
void g_slist_foreach(GSList *list, GFunc func, gpointer user_data);
void g_ptr_array_foreach(GPtrArray *array, GFunc func, gpointer user_data);
void g_hash_table_foreach(GHashTable *table, GHFunc func, gpointer user_data);
gint64 g_get_monotonic_time(void);
gboolean g_cond_wait_until(GCond *cond, GMutex *mutex, gint64 end_time);
gpointer g_async_queue_timeout_pop(GAsyncQueue *queue, guint64 timeout);
gpointer g_async_queue_try_pop(GAsyncQueue *queue);
void g_usleep(gulong microseconds);
gboolean g_spawn_command_line_sync(const gchar *command_line, gchar **out,
                                   gchar **err, gint *status, GError **error);
gchar *g_strdup_printf(const gchar *format, ...);
gchar *g_strconcat(const gchar *string1, ...);
gchar *g_strdup(const gchar *str);
void g_free(gpointer mem);
void g_clear_error(GError **error);
void g_error_free(GError *error);
void g_printerr(const gchar *format, ...);
void g_print(const gchar *format, ...);
void g_warning(const gchar *format, ...);
gsize g_bytes_get_size(GBytes *bytes);
gconstpointer g_bytes_get_data(GBytes *bytes, gsize *size);
void g_bytes_unref(GBytes *bytes);
typedef struct _GUri GUri;
typedef enum { G_URI_FLAGS_NONE = 0 } GUriFlags;
GUri *g_uri_parse(const gchar *uri_string, GUriFlags flags, GError **error);
void g_uri_unref(GUri *uri);
#ifdef __cplusplus
}
#endif
#endif
