// throttlint stand-in for QCoro: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_QCOROTASK_H
#define THROTTLINT_STUB_QCOROTASK_H
#include "../throttlint/coroutine.h"
#include <QtNetwork/QNetworkReply>
#include <chrono>

namespace QCoro {
template <class T = void>
struct Task : throttlint_stub::Coroutine<Task<T>, T> {
  struct promise_type : throttlint_stub::Coroutine<Task<T>, T>::promise_type {
    throttlint_stub::Awaitable<QNetworkReply *> await_transform(QNetworkReply *);
    template <class A> A &&await_transform(A &&a) { return static_cast<A &&>(a); }
  };
};
template <class T>
struct AsyncGenerator : throttlint_stub::Coroutine<AsyncGenerator<T>, void> {
  struct promise_type : throttlint_stub::Coroutine<AsyncGenerator<T>, void>::promise_type {
    std::suspend_always yield_value(T);
  };
};
template <class Rep, class Period>
Task<void> sleepFor(const std::chrono::duration<Rep, Period> &) { return {}; }
template <class T> int waitFor(T &&) { return 0; }
} // namespace QCoro
#endif
