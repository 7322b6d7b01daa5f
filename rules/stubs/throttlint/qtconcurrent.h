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
// Sequences, or a begin and an end; each with a pool in front or without.
template <class T>
inline constexpr bool isPool =
    std::is_convertible_v<std::decay_t<T>, QThreadPool *>;
template <class T, class = void> inline constexpr bool isSequence = false;
template <class T>
inline constexpr bool isSequence<
    T, std::void_t<typename std::decay_t<T>::value_type,
                   decltype(std::declval<std::decay_t<T>>().begin())>> = true;
template <class Sequence>
using OfSequence = typename std::decay_t<Sequence>::value_type;
template <class Iterator>
using OfIterator = std::decay_t<decltype(*std::declval<Iterator>())>;
template <class F, class T>
using Mapped = std::decay_t<std::invoke_result_t<std::decay_t<F>, T>>;
template <class F> struct FirstArgument;
template <class R, class A, class... Rest>
struct FirstArgument<R (*)(A, Rest...)> {
  using type = std::decay_t<A>;
};
template <class C, class R, class A, class... Rest>
struct FirstArgument<R (C::*)(A, Rest...) const> {
  using type = std::decay_t<A>;
};
template <class C, class R, class A, class... Rest>
struct FirstArgument<R (C::*)(A, Rest...)> {
  using type = std::decay_t<A>;
};
template <class F, class = void> struct Reduced : FirstArgument<F> {};
template <class F>
struct Reduced<F, std::void_t<decltype(&F::operator())>>
    : FirstArgument<decltype(&F::operator())> {};
enum ReduceOption {
  UnorderedReduce = 1,
  OrderedReduce = 2,
  SequentialReduce = 4
};
using ReduceOptions = QFlags<ReduceOption>;
#define TL_SEQ std::enable_if_t<isSequence<S>, int> = 0
#define TL_IT std::enable_if_t<!isSequence<I> && !isPool<I>, int> = 0

template <class S, class F, TL_SEQ> QFuture<void> map(S &&sequence, F &&f) {
  return {};
}
template <class S, class F, TL_SEQ> void blockingMap(S &&sequence, F &&f) {}
template <class S, class F, TL_SEQ>
QFuture<void> filter(S &&sequence, F &&keep) {
  return {};
}
template <class S, class F, TL_SEQ>
void blockingFilter(S &&sequence, F &&keep) {}
template <class I, class F, TL_IT> QFuture<void> map(I begin, I end, F &&f) {
  return {};
}
template <class I, class F, TL_IT> void blockingMap(I begin, I end, F &&f) {}
template <class S, class F, TL_SEQ>
QFuture<Mapped<F, OfSequence<S>>> mapped(S &&sequence, F &&f) {
  return {};
}
template <class I, class F, TL_IT>
QFuture<Mapped<F, OfIterator<I>>> mapped(I begin, I end, F &&f) {
  return {};
}
template <class S, class F, TL_SEQ>
QFuture<OfSequence<S>> filtered(S &&sequence, F &&keep) {
  return {};
}
template <class I, class F, TL_IT>
QFuture<OfIterator<I>> filtered(I begin, I end, F &&keep) {
  return {};
}
template <class O, class S, class F, TL_SEQ>
O blockingMapped(S &&sequence, F &&f) {
  return {};
}
template <class S, class F, TL_SEQ>
QList<Mapped<F, OfSequence<S>>> blockingMapped(S &&sequence, F &&f) {
  return {};
}
template <class O, class I, class F, TL_IT>
O blockingMapped(I begin, I end, F &&f) {
  return {};
}
template <class S, class F, TL_SEQ>
std::decay_t<S> blockingFiltered(S &&sequence, F &&keep) {
  return {};
}
template <class O, class I, class F, TL_IT>
O blockingFiltered(I begin, I end, F &&keep) {
  return {};
}
template <class R, class S, class F, class Reduce, TL_SEQ>
QFuture<R> mappedReduced(S &&sequence, F &&f, Reduce &&reduce,
                         ReduceOptions options = {}) {
  return {};
}
template <class S, class F, class Reduce, TL_SEQ>
QFuture<typename Reduced<std::decay_t<Reduce>>::type>
mappedReduced(S &&sequence, F &&f, Reduce &&reduce,
              ReduceOptions options = {}) {
  return {};
}
template <class R, class S, class F, class Reduce, TL_SEQ>
R blockingMappedReduced(S &&sequence, F &&f, Reduce &&reduce,
                        ReduceOptions options = {}) {
  return {};
}
template <class S, class F, class Reduce, TL_SEQ>
typename Reduced<std::decay_t<Reduce>>::type
blockingMappedReduced(S &&sequence, F &&f, Reduce &&reduce,
                      ReduceOptions options = {}) {
  return {};
}
template <class R, class I, class F, class Reduce, TL_IT>
QFuture<R> mappedReduced(I begin, I end, F &&f, Reduce &&reduce,
                         ReduceOptions options = {}) {
  return {};
}
template <class I, class F, class Reduce, TL_IT>
QFuture<typename Reduced<std::decay_t<Reduce>>::type>
mappedReduced(I begin, I end, F &&f, Reduce &&reduce,
              ReduceOptions options = {}) {
  return {};
}
template <class R, class I, class F, class Reduce, TL_IT>
R blockingMappedReduced(I begin, I end, F &&f, Reduce &&reduce,
                        ReduceOptions options = {}) {
  return {};
}
template <class I, class F, class Reduce, TL_IT>
typename Reduced<std::decay_t<Reduce>>::type
blockingMappedReduced(I begin, I end, F &&f, Reduce &&reduce,
                      ReduceOptions options = {}) {
  return {};
}
template <class R, class S, class F, class Reduce, TL_SEQ>
QFuture<R> filteredReduced(S &&sequence, F &&f, Reduce &&reduce,
                           ReduceOptions options = {}) {
  return {};
}
template <class S, class F, class Reduce, TL_SEQ>
QFuture<typename Reduced<std::decay_t<Reduce>>::type>
filteredReduced(S &&sequence, F &&f, Reduce &&reduce,
                ReduceOptions options = {}) {
  return {};
}
template <class R, class S, class F, class Reduce, TL_SEQ>
R blockingFilteredReduced(S &&sequence, F &&f, Reduce &&reduce,
                          ReduceOptions options = {}) {
  return {};
}
template <class S, class F, class Reduce, TL_SEQ>
typename Reduced<std::decay_t<Reduce>>::type
blockingFilteredReduced(S &&sequence, F &&f, Reduce &&reduce,
                        ReduceOptions options = {}) {
  return {};
}
template <class R, class I, class F, class Reduce, TL_IT>
QFuture<R> filteredReduced(I begin, I end, F &&f, Reduce &&reduce,
                           ReduceOptions options = {}) {
  return {};
}
template <class I, class F, class Reduce, TL_IT>
QFuture<typename Reduced<std::decay_t<Reduce>>::type>
filteredReduced(I begin, I end, F &&f, Reduce &&reduce,
                ReduceOptions options = {}) {
  return {};
}
template <class R, class I, class F, class Reduce, TL_IT>
R blockingFilteredReduced(I begin, I end, F &&f, Reduce &&reduce,
                          ReduceOptions options = {}) {
  return {};
}
template <class I, class F, class Reduce, TL_IT>
typename Reduced<std::decay_t<Reduce>>::type
blockingFilteredReduced(I begin, I end, F &&f, Reduce &&reduce,
                        ReduceOptions options = {}) {
  return {};
}
template <class S, class F, TL_SEQ>
QFuture<void> map(QThreadPool *pool, S &&sequence, F &&f) {
  return {};
}
template <class S, class F, TL_SEQ>
void blockingMap(QThreadPool *pool, S &&sequence, F &&f) {}
template <class S, class F, TL_SEQ>
QFuture<void> filter(QThreadPool *pool, S &&sequence, F &&keep) {
  return {};
}
template <class S, class F, TL_SEQ>
void blockingFilter(QThreadPool *pool, S &&sequence, F &&keep) {}
template <class I, class F, TL_IT>
QFuture<void> map(QThreadPool *pool, I begin, I end, F &&f) {
  return {};
}
template <class I, class F, TL_IT>
void blockingMap(QThreadPool *pool, I begin, I end, F &&f) {}
template <class S, class F, TL_SEQ>
QFuture<Mapped<F, OfSequence<S>>> mapped(QThreadPool *pool, S &&sequence,
                                         F &&f) {
  return {};
}
template <class I, class F, TL_IT>
QFuture<Mapped<F, OfIterator<I>>> mapped(QThreadPool *pool, I begin, I end,
                                         F &&f) {
  return {};
}
template <class S, class F, TL_SEQ>
QFuture<OfSequence<S>> filtered(QThreadPool *pool, S &&sequence, F &&keep) {
  return {};
}
template <class I, class F, TL_IT>
QFuture<OfIterator<I>> filtered(QThreadPool *pool, I begin, I end, F &&keep) {
  return {};
}
template <class O, class S, class F, TL_SEQ>
O blockingMapped(QThreadPool *pool, S &&sequence, F &&f) {
  return {};
}
template <class S, class F, TL_SEQ>
QList<Mapped<F, OfSequence<S>>> blockingMapped(QThreadPool *pool, S &&sequence,
                                               F &&f) {
  return {};
}
template <class O, class I, class F, TL_IT>
O blockingMapped(QThreadPool *pool, I begin, I end, F &&f) {
  return {};
}
template <class S, class F, TL_SEQ>
std::decay_t<S> blockingFiltered(QThreadPool *pool, S &&sequence, F &&keep) {
  return {};
}
template <class O, class I, class F, TL_IT>
O blockingFiltered(QThreadPool *pool, I begin, I end, F &&keep) {
  return {};
}
template <class R, class S, class F, class Reduce, TL_SEQ>
QFuture<R> mappedReduced(QThreadPool *pool, S &&sequence, F &&f,
                         Reduce &&reduce, ReduceOptions options = {}) {
  return {};
}
template <class S, class F, class Reduce, TL_SEQ>
QFuture<typename Reduced<std::decay_t<Reduce>>::type>
mappedReduced(QThreadPool *pool, S &&sequence, F &&f, Reduce &&reduce,
              ReduceOptions options = {}) {
  return {};
}
template <class R, class S, class F, class Reduce, TL_SEQ>
R blockingMappedReduced(QThreadPool *pool, S &&sequence, F &&f, Reduce &&reduce,
                        ReduceOptions options = {}) {
  return {};
}
template <class S, class F, class Reduce, TL_SEQ>
typename Reduced<std::decay_t<Reduce>>::type
blockingMappedReduced(QThreadPool *pool, S &&sequence, F &&f, Reduce &&reduce,
                      ReduceOptions options = {}) {
  return {};
}
template <class R, class I, class F, class Reduce, TL_IT>
QFuture<R> mappedReduced(QThreadPool *pool, I begin, I end, F &&f,
                         Reduce &&reduce, ReduceOptions options = {}) {
  return {};
}
template <class I, class F, class Reduce, TL_IT>
QFuture<typename Reduced<std::decay_t<Reduce>>::type>
mappedReduced(QThreadPool *pool, I begin, I end, F &&f, Reduce &&reduce,
              ReduceOptions options = {}) {
  return {};
}
template <class R, class I, class F, class Reduce, TL_IT>
R blockingMappedReduced(QThreadPool *pool, I begin, I end, F &&f,
                        Reduce &&reduce, ReduceOptions options = {}) {
  return {};
}
template <class I, class F, class Reduce, TL_IT>
typename Reduced<std::decay_t<Reduce>>::type
blockingMappedReduced(QThreadPool *pool, I begin, I end, F &&f, Reduce &&reduce,
                      ReduceOptions options = {}) {
  return {};
}
template <class R, class S, class F, class Reduce, TL_SEQ>
QFuture<R> filteredReduced(QThreadPool *pool, S &&sequence, F &&f,
                           Reduce &&reduce, ReduceOptions options = {}) {
  return {};
}
template <class S, class F, class Reduce, TL_SEQ>
QFuture<typename Reduced<std::decay_t<Reduce>>::type>
filteredReduced(QThreadPool *pool, S &&sequence, F &&f, Reduce &&reduce,
                ReduceOptions options = {}) {
  return {};
}
template <class R, class S, class F, class Reduce, TL_SEQ>
R blockingFilteredReduced(QThreadPool *pool, S &&sequence, F &&f,
                          Reduce &&reduce, ReduceOptions options = {}) {
  return {};
}
template <class S, class F, class Reduce, TL_SEQ>
typename Reduced<std::decay_t<Reduce>>::type
blockingFilteredReduced(QThreadPool *pool, S &&sequence, F &&f, Reduce &&reduce,
                        ReduceOptions options = {}) {
  return {};
}
template <class R, class I, class F, class Reduce, TL_IT>
QFuture<R> filteredReduced(QThreadPool *pool, I begin, I end, F &&f,
                           Reduce &&reduce, ReduceOptions options = {}) {
  return {};
}
template <class I, class F, class Reduce, TL_IT>
QFuture<typename Reduced<std::decay_t<Reduce>>::type>
filteredReduced(QThreadPool *pool, I begin, I end, F &&f, Reduce &&reduce,
                ReduceOptions options = {}) {
  return {};
}
template <class R, class I, class F, class Reduce, TL_IT>
R blockingFilteredReduced(QThreadPool *pool, I begin, I end, F &&f,
                          Reduce &&reduce, ReduceOptions options = {}) {
  return {};
}
template <class I, class F, class Reduce, TL_IT>
typename Reduced<std::decay_t<Reduce>>::type
blockingFilteredReduced(QThreadPool *pool, I begin, I end, F &&f,
                        Reduce &&reduce, ReduceOptions options = {}) {
  return {};
}
template <class I, class F, TL_IT>
QList<Mapped<F, OfIterator<I>>> blockingMapped(I begin, I end, F &&f) {
  return {};
}
template <class I, class F, TL_IT>
QList<Mapped<F, OfIterator<I>>> blockingMapped(QThreadPool *pool, I begin,
                                               I end, F &&f) {
  return {};
}
#undef TL_SEQ
#undef TL_IT
} // namespace QtConcurrent
#endif
