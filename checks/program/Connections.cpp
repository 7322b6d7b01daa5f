//===- Connections.cpp ------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/Connections.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

namespace throttlint {

Connections::Connections(const Program &P) : P(P) {
  for (FuncId Fn = 0; Fn < P.functions().size(); ++Fn)
    for (uint32_t C = 0; C < P.function(Fn).Calls.size(); ++C) {
      CallRef Ref{Fn, C};
      for (const FunctionModel *M : P.models(Ref)) {
        if (M->Role == Role::Affinity) {
          std::string Class =
              M->Of ? P.classAt(Ref, M->Of) : P.receiverClass(Ref);
          // Moved away, and back in the end: the work is done over there.
          auto [It, New] = Moved.try_emplace(Class, M->Context);
          if (!New && M->Context != ContextKind::EventLoop)
            It->second = M->Context;
        }
        if (!M->Signal)
          continue;
        std::string Signal = P.signalKey(Ref, *M);
        ValueId Handler = P.handlerOf(Ref, *M);
        if (!Signal.empty() && Handler != NoValue)
          Links[Signal].push_back({Handler, M, objectOf(Ref, *M, Handler)});
      }
    }
}

std::vector<Connections::Link>
Connections::of(const std::string &SignalKey) const {
  std::vector<Link> Out;
  if (!Links.contains(SignalKey))
    return Out;
  std::vector<std::string> Work{SignalKey};
  std::set<std::string> Seen{SignalKey};
  for (size_t I = 0; I < Work.size(); ++I) {
    auto It = Links.find(Work[I]);
    if (It == Links.end())
      continue;
    for (const Link &L : It->second) {
      const Value &H = P.values()[L.Handler];
      if (H.Op == ValueOp::Callable && Links.contains(H.Aux)) {
        if (Seen.insert(H.Aux).second)
          Work.push_back(H.Aux);
        continue;
      }
      if (llvm::none_of(Out, [&](const Link &O) {
            return O.Handler == L.Handler && O.By == L.By;
          }))
        Out.push_back(L);
    }
  }
  return Out;
}

bool Connections::queued(const Link &L, const std::string &SenderClass) const {
  return L.By->Queued || affinity(L.On) != affinity(SenderClass);
}

std::optional<ContextKind>
Connections::affinity(const std::string &Class) const {
  auto It = Moved.find(Class);
  return It == Moved.end() || Class.empty() ? std::nullopt
                                            : std::optional(It->second);
}

std::string Connections::objectOf(CallRef Ref, const FunctionModel &M,
                                  ValueId Handler) const {
  for (const Target &T : P.targetsOf(Handler))
    if (const std::string &Class = P.function(T.Fn).RecordKey;
        !P.function(T.Fn).Lambda && !Class.empty())
      return Class;
  return M.On ? P.classAt(Ref, M.On) : std::string();
}

} // namespace throttlint
