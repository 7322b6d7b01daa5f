// throttlint stand-in for libuv: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_UV_H
#define THROTTLINT_STUB_UV_H
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif
typedef struct uv_loop_s { void *data; } uv_loop_t;
typedef struct uv_handle_s { void *data; uv_loop_t *loop; } uv_handle_t;
typedef struct uv_timer_s { void *data; uv_loop_t *loop; } uv_timer_t;
typedef struct uv_async_s { void *data; uv_loop_t *loop; } uv_async_t;
typedef struct uv_idle_s { void *data; uv_loop_t *loop; } uv_idle_t;
typedef struct uv_prepare_s { void *data; uv_loop_t *loop; } uv_prepare_t;
typedef struct uv_stream_s { void *data; uv_loop_t *loop; } uv_stream_t;
typedef struct uv_tcp_s { void *data; uv_loop_t *loop; } uv_tcp_t;
typedef struct uv_work_s { void *data; uv_loop_t *loop; } uv_work_t;
typedef struct uv_write_s { void *data; uv_stream_t *handle; } uv_write_t;
typedef struct uv_buf_t { char *base; size_t len; } uv_buf_t;
typedef unsigned long uv_thread_t;
typedef enum { UV_RUN_DEFAULT = 0, UV_RUN_ONCE, UV_RUN_NOWAIT } uv_run_mode;

typedef void (*uv_timer_cb)(uv_timer_t *handle);
typedef void (*uv_async_cb)(uv_async_t *handle);
typedef void (*uv_idle_cb)(uv_idle_t *handle);
typedef void (*uv_prepare_cb)(uv_prepare_t *handle);
typedef void (*uv_close_cb)(uv_handle_t *handle);
typedef void (*uv_work_cb)(uv_work_t *req);
typedef void (*uv_after_work_cb)(uv_work_t *req, int status);
typedef void (*uv_thread_cb)(void *arg);
typedef void (*uv_connection_cb)(uv_stream_t *server, int status);
typedef void (*uv_alloc_cb)(uv_handle_t *handle, size_t size, uv_buf_t *buf);
typedef void (*uv_read_cb)(uv_stream_t *stream, ssize_t nread,
                           const uv_buf_t *buf);
typedef void (*uv_write_cb)(uv_write_t *req, int status);

uv_loop_t *uv_default_loop(void);
int uv_loop_init(uv_loop_t *loop);
int uv_loop_close(uv_loop_t *loop);
int uv_run(uv_loop_t *loop, uv_run_mode mode);
void uv_stop(uv_loop_t *loop);
uint64_t uv_now(const uv_loop_t *loop);
int uv_timer_init(uv_loop_t *loop, uv_timer_t *handle);
int uv_timer_start(uv_timer_t *handle, uv_timer_cb cb, uint64_t timeout,
                   uint64_t repeat);
int uv_timer_stop(uv_timer_t *handle);
int uv_async_init(uv_loop_t *loop, uv_async_t *async, uv_async_cb cb);
int uv_async_send(uv_async_t *async);
int uv_idle_init(uv_loop_t *loop, uv_idle_t *idle);
int uv_idle_start(uv_idle_t *idle, uv_idle_cb cb);
int uv_idle_stop(uv_idle_t *idle);
int uv_prepare_start(uv_prepare_t *prepare, uv_prepare_cb cb);
void uv_close(uv_handle_t *handle, uv_close_cb cb);
int uv_queue_work(uv_loop_t *loop, uv_work_t *req, uv_work_cb work_cb,
                  uv_after_work_cb after_work_cb);
int uv_listen(uv_stream_t *stream, int backlog, uv_connection_cb cb);
int uv_read_start(uv_stream_t *stream, uv_alloc_cb alloc, uv_read_cb read);
int uv_write(uv_write_t *req, uv_stream_t *handle, const uv_buf_t bufs[],
             unsigned int nbufs, uv_write_cb cb);
int uv_thread_create(uv_thread_t *tid, uv_thread_cb entry, void *arg);
int uv_thread_join(uv_thread_t *tid);
typedef struct { void *impl; } uv_mutex_t;
typedef struct { void *impl; } uv_cond_t;
int uv_mutex_init(uv_mutex_t *handle);
void uv_mutex_lock(uv_mutex_t *handle);
void uv_mutex_unlock(uv_mutex_t *handle);
void uv_mutex_destroy(uv_mutex_t *handle);
int uv_cond_init(uv_cond_t *cond);
void uv_cond_wait(uv_cond_t *cond, uv_mutex_t *mutex);
int uv_cond_timedwait(uv_cond_t *cond, uv_mutex_t *mutex, uint64_t timeout);
void uv_cond_signal(uv_cond_t *cond);
void uv_sleep(unsigned int msec);
const char *uv_strerror(int err);
#ifdef __cplusplus
}
#endif
#endif
