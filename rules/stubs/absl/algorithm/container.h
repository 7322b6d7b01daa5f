// throttlint stand-in for Abseil algorithm: declarations only, served when the library is
// not installed.
#ifndef THROTTLINT_STUB_ABSL_CONTAINER_H
#define THROTTLINT_STUB_ABSL_CONTAINER_H

namespace absl {
template <class C, class Function> Function c_for_each(C &&c, Function &&f) {
  return f;
}
template <class InputSequence, class OutputIterator, class UnaryOp>
OutputIterator c_transform(const InputSequence &input, OutputIterator output,
                           UnaryOp &&unary_op) {
  return output;
}
} // namespace absl
#endif
