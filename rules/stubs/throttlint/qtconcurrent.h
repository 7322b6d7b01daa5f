// throttlint stand-in for QtConcurrent: declarations only, served when Qt is
// not installed.
#ifndef THROTTLINT_STUB_QTCONCURRENT_H
#define THROTTLINT_STUB_QTCONCURRENT_H
#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QThreadPool>

#include <type_traits>

namespace QtConcurrent {
template <
    class Function, class... Args,
    std::enable_if_t<
        !std::is_convertible_v<std::decay_t<Function>, QThreadPool *>, int> = 0>
auto run(Function &&f, Args &&...args) -> QFuture<
    std::invoke_result_t<std::decay_t<Function>, std::decay_t<Args>...>> {}
template <class Function, class... Args>
auto run(QThreadPool *pool, Function &&f, Args &&...args) -> QFuture<
    std::invoke_result_t<std::decay_t<Function>, std::decay_t<Args>...>> {}
template <typename Sequence, typename MapFunctor>
QFuture<void> map(Sequence &&sequence, MapFunctor &&map) {}
template <typename Sequence, typename MapFunctor>
void blockingMap(Sequence &&sequence, MapFunctor &&map) {}
template <typename Sequence, typename MapFunctor>
auto mapped(Sequence &&sequence, MapFunctor &&map) -> QFuture<
    std::invoke_result_t<std::decay_t<MapFunctor>,
                         typename std::decay_t<Sequence>::value_type>> {}
template <typename OutputSequence, typename Sequence, typename MapFunctor>
OutputSequence blockingMapped(Sequence &&sequence, MapFunctor &&map) {}
template <typename Sequence, typename KeepFunctor>
QFuture<void> filter(Sequence &&sequence, KeepFunctor &&keep) {}
} // namespace QtConcurrent
#endif
