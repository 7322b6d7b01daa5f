//===- Encoding.h - plain data <-> bytes ------------------------*- C++ -*-===//
//
// Purpose: small numbers take one byte, each text is stored once. An Encoder
// and a Decoder are called alike, so one list of fields serves both.
// Example: Encoder E; E(Name, Lines); std::string Bytes = E.take();
//          Decoder D(Bytes); D(Name, Lines); if (!D.complete()) ...
// A structure takes part by a template `fields(Ar &A, As<Ar, X> &X)` in its
// namespace.
// Errors: a Decoder that meets what no Encoder writes fails, and from then on
// gives zeros and empty texts. It reads nothing outside of its bytes and makes
// nothing that is much larger than they are.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_FACTS_ENCODING_H
#define THROTTLINT_FACTS_ENCODING_H

#include "llvm/Support/LEB128.h"

#include <bit>
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace throttlint {

/// \p X as an Encoder or a Decoder takes it.
template <class Ar, class X>
using As = std::conditional_t<Ar::Reads, X, const X>;

class Encoder {
public:
  static constexpr bool Reads = false;

  template <class... X> void operator()(const X &...All) { (item(All), ...); }

  /// All that was written, behind the table of its texts.
  std::string take() {
    std::string Out;
    number(Out, Texts.size());
    for (std::string_view T : Texts) {
      number(Out, T.size());
      Out += T;
    }
    return Out += Bytes;
  }

private:
  std::string Bytes;
  std::unordered_map<std::string, uint64_t> Ids;
  std::vector<std::string_view> Texts; // what the keys of Ids hold

  static void number(std::string &To, uint64_t N) {
    uint8_t Buffer[10];
    To.append(reinterpret_cast<const char *>(Buffer),
              llvm::encodeULEB128(N, Buffer));
  }

  template <std::unsigned_integral X> void item(X N) { number(Bytes, N); }
  // The sign goes last, so that small negative numbers are small, too.
  template <std::signed_integral X> void item(X N) {
    uint64_t Bits = static_cast<uint64_t>(N);
    number(Bytes, (Bits << 1) ^ (N < 0 ? ~uint64_t(0) : 0));
  }
  template <class X>
    requires std::is_enum_v<X>
  void item(X E) {
    number(Bytes, static_cast<uint64_t>(E));
  }
  void item(double D) {
    uint64_t Bits = std::bit_cast<uint64_t>(D);
    for (int I = 0; I < 8; ++I)
      Bytes += static_cast<char>(Bits >> (8 * I));
  }
  void item(const std::string &T) {
    auto [It, New] = Ids.try_emplace(T, Ids.size());
    if (New)
      Texts.push_back(It->first);
    number(Bytes, It->second);
  }
  template <class X> void item(const std::vector<X> &All) {
    number(Bytes, All.size());
    for (const X &One : All)
      item(One);
  }
  template <class X>
    requires std::is_class_v<X>
  void item(const X &Structure) {
    fields(*this, Structure);
  }
};

class Decoder {
public:
  static constexpr bool Reads = true;

  explicit Decoder(std::string_view From)
      : At(reinterpret_cast<const uint8_t *>(From.data())),
        End(At + From.size()), TextLeft(4096 + 256 * From.size()) {
    uint64_t Count = count();
    Texts.reserve(Count);
    for (; Count && !Bad; --Count) {
      uint64_t Length = count();
      Texts.emplace_back(reinterpret_cast<const char *>(At), Length);
      At += Length;
    }
  }

  template <class... X> void operator()(X &...All) { (item(All), ...); }

  void fail() { Bad = true; }
  bool failed() const { return Bad; }
  /// All was right, and nothing is left.
  bool complete() const { return !Bad && At == End; }

private:
  const uint8_t *At, *End;
  std::vector<std::string_view> Texts;
  /// Many places may name one long text: that must end somewhere.
  size_t TextLeft;
  bool Bad = false;

  uint64_t number() {
    if (Bad)
      return 0;
    unsigned Length = 0;
    const char *Error = nullptr;
    uint64_t N = llvm::decodeULEB128(At, &Length, End, &Error);
    if (Error) {
      Bad = true;
      return 0;
    }
    At += Length;
    return N;
  }
  /// The number of things of which each takes a byte or more.
  uint64_t count() {
    uint64_t N = number();
    if (N > static_cast<uint64_t>(End - At)) {
      Bad = true;
      return 0;
    }
    return N;
  }

  template <std::unsigned_integral X> void item(X &N) {
    uint64_t Read = number();
    N = static_cast<X>(Read);
    if (static_cast<uint64_t>(N) != Read)
      Bad = true;
  }
  template <std::signed_integral X> void item(X &N) {
    uint64_t Read = number();
    int64_t Wide =
        static_cast<int64_t>((Read >> 1) ^ (Read & 1 ? ~uint64_t(0) : 0));
    N = static_cast<X>(Wide);
    if (N != Wide)
      Bad = true;
  }
  template <class X>
    requires std::is_enum_v<X>
  void item(X &E) {
    uint64_t Read = number();
    if (Read > static_cast<uint64_t>(lastOf(X())))
      Bad = true;
    E = Bad ? X() : static_cast<X>(Read);
  }
  void item(double &D) {
    uint64_t Bits = 0;
    if (Bad || End - At < 8) {
      Bad = true;
    } else {
      for (int I = 0; I < 8; ++I)
        Bits |= static_cast<uint64_t>(*At++) << (8 * I);
    }
    D = std::bit_cast<double>(Bits);
  }
  void item(std::string &T) {
    uint64_t Id = number();
    if (Bad || Id >= Texts.size() || Texts[Id].size() > TextLeft) {
      Bad = true;
      T.clear();
      return;
    }
    TextLeft -= Texts[Id].size();
    T = Texts[Id];
  }
  template <class X> void item(std::vector<X> &All) {
    All.clear();
    uint64_t Count = count();
    // Not reserved: a wrong count must not cost memory.
    for (; Count && !Bad; --Count)
      item(All.emplace_back());
    All.shrink_to_fit();
  }
  template <class X>
    requires std::is_class_v<X>
  void item(X &Structure) {
    if (!Bad)
      fields(*this, Structure);
  }
};

} // namespace throttlint

#endif
