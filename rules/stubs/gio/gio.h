// throttlint stand-in for GIO: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_GIO_GIO_H
#define THROTTLINT_STUB_GIO_GIO_H
#include <glib-object.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef struct _GCancellable GCancellable;
typedef struct _GAsyncResult GAsyncResult;
typedef struct _GInputStream GInputStream;
typedef struct _GApplication GApplication;
typedef struct _GTask GTask;
typedef void (*GAsyncReadyCallback)(GObject *source, GAsyncResult *res,
                                    gpointer data);
typedef void (*GTaskThreadFunc)(GTask *task, gpointer source, gpointer data,
                                GCancellable *cancellable);
GCancellable *g_cancellable_new(void);
void g_cancellable_cancel(GCancellable *cancellable);
GTask *g_task_new(gpointer source, GCancellable *cancellable,
                  GAsyncReadyCallback callback, gpointer data);
void g_task_run_in_thread(GTask *task, GTaskThreadFunc func);
void g_task_set_task_data(GTask *task, gpointer data, GDestroyNotify destroy);
gpointer g_task_get_task_data(GTask *task);
void g_task_return_pointer(GTask *task, gpointer result,
                           GDestroyNotify destroy);
void g_task_return_boolean(GTask *task, gboolean result);
int g_application_run(GApplication *application, int argc, char **argv);
#ifdef __cplusplus
}
#endif
#endif
