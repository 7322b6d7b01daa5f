//===- RulePages.cpp --------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "pack/RulePages.h"

#include "Words.h"
#include "ruledb/DidYouMean.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using llvm::StringRef;

namespace throttlint {
namespace {

/// Where the second column begins, and where lines end.
constexpr size_t Column = 12, LastColumn = 80;

std::string wrapped(StringRef Text, size_t Indent) {
  std::string Out;
  size_t At = Indent;
  llvm::SmallVector<StringRef> Words;
  Text.split(Words, ' ', -1, false);
  for (StringRef Word : Words) {
    if (At > Indent && At + 1 + Word.size() > LastColumn) {
      Out += "\n" + std::string(Indent, ' ');
      At = Indent;
    } else if (At > Indent) {
      Out += " ";
      ++At;
    }
    Out += Word;
    At += Word.size();
  }
  return Out;
}

std::string row(std::string Label, StringRef Text) {
  Label = "  " + Label;
  Label.resize(std::max(Column, Label.size() + 1), ' ');
  return Label + wrapped(Text, Column) + "\n";
}

std::string quoted(const std::string &Text) { return "`" + Text + "`"; }

std::string withSource(const std::string &Source, const std::string &AsOf) {
  if (Source.empty())
    return AsOf.empty() ? "none given" : "none given, as of " + AsOf;
  return Source + (AsOf.empty() ? "" : ", as of " + AsOf);
}

std::string requestOf(const Api &A, const Endpoint *Row) {
  std::string Base = A.BasePaths.empty() ? "" : A.BasePaths.front();
  std::string Host = A.Hosts.empty() ? "" : A.Hosts.front();
  return (Row && !Row->Verb.empty() ? Row->Verb : std::string("any verb")) +
         " https://" + Host + Base + (Row ? Row->Path : "/...");
}

std::string limitLines(const Api &A, const std::vector<std::string> &Ids,
                       std::string Label) {
  std::string Out;
  for (const std::string &Id : Ids) {
    auto It = A.Limits.find(Id);
    if (It == A.Limits.end())
      continue;
    const Limit &L = It->second;
    std::string Text = limitWords(L);
    Text += L.PerApi ? "; one budget for all that name it" : "";
    if (L.Burst)
      Text += "; at most " + countWords(*L.Burst) + " at once";
    if (L.Concurrent)
      Text += "; at most " + countWords(*L.Concurrent) + " under way";
    if (!L.AppliesTo.empty())
      Text += "; for " + L.AppliesTo;
    if (!L.ValidFrom.empty())
      Text += "; from " + L.ValidFrom + " on";
    if (!L.Note.empty())
      Text += ". " + L.Note;
    Out += row(Label, Text);
    Label.clear();
    for (const auto &[Plan, Instead] : L.ByPlan)
      if (auto Other = A.Limits.find(Instead); Other != A.Limits.end())
        Out += row("", "with the plan " + quoted(Plan) + ": " +
                           limitWords(Other->second));
  }
  return Out;
}

std::string overLimit(const Api &A) {
  std::vector<std::string> Parts;
  for (int64_t Status : A.OverLimitStatus)
    Parts.push_back("status " + std::to_string(Status));
  for (const std::string &Error : A.OverLimitErrors)
    Parts.push_back((&Error == &A.OverLimitErrors.front() ? "error " : "or ") +
                    quoted(Error));
  std::string Out;
  if (!Parts.empty())
    Out += row("too many", llvm::join(Parts, ", "));
  std::string Label = "then wait";
  for (const WaitSignal &W : A.Wait) {
    Out += row(Label,
               "what the " +
                   (W.Where == "body" ? std::string("field ") : W.Where + " ") +
                   quoted(W.Name) + " says" +
                   (W.Unit.empty() ? "" : " (" + W.Unit + ")"));
    Label.clear();
  }
  if (A.DefaultWaitSeconds)
    Out += row(Label, secondsWords(*A.DefaultWaitSeconds) +
                          " where the answer does not say");
  for (const Penalty &P : A.Penalties)
    Out += row("or else", P.Kind + (P.When.empty() ? "" : ": " + P.When));
  return Out;
}

std::string endpointPage(const Api &A, const Endpoint &E) {
  std::string Out = A.Name + " " + E.Name + "  (" + A.Id + ")\n";
  Out += row("request", requestOf(A, &E));
  if (!E.Status.empty())
    Out +=
        row("status",
            E.Status + (E.Replacement.empty()
                            ? ""
                            : "; instead: " + llvm::join(E.Replacement, ", ")));
  const std::vector<std::string> &Limits =
      E.Limits.empty() && E.PlanLimits.empty() ? A.DefaultLimits : E.Limits;
  Out += limitLines(A, Limits, Limits.size() > 1 ? "limits" : "limit");
  Out += limitLines(A, A.CommonLimits, "and all");
  for (const Cost &C : E.Costs)
    Out += row(
        "cost",
        countWords(C.Units) +
            (C.Limit.empty() ? "" : " of " + quoted(C.Limit)) +
            (C.Parameter.empty() ? ""
                                 : " where " + quoted(C.Parameter) +
                                       " is at least " + countWords(C.From)) +
            (C.Without.empty()
                 ? ""
                 : " without `" + llvm::join(C.Without, "` and `") + "`"));
  for (const auto &[Id, Ids] : E.PlanLimits) {
    std::string Label = Id;
    for (const Plan &P : A.Plans)
      if (P.Id == Id)
        Label = P.Label;
    Out += row("plan", quoted(Id) + ": " + Label);
    Out += limitLines(A, Ids, "");
  }
  Out += overLimit(A);
  if (E.Batch) {
    std::string Text = E.Batch->Use;
    if (!E.Batch->How.empty())
      Text += (Text.empty() ? "" : ": ") + E.Batch->How;
    if (E.Batch->MaxItems)
      Text += " At most " + std::to_string(*E.Batch->MaxItems) + " at once.";
    if (E.Batch->CountsEach)
      Text += " Each item counts like a request of its own.";
    if (!E.Batch->Documented)
      Text += " (not documented as a batch call)";
    Out += row("batch", Text);
  }
  if (E.Paginated) {
    std::string Text = E.Paginated->Style;
    if (!E.Paginated->Parameter.empty())
      Text += ", size by " + quoted(E.Paginated->Parameter);
    if (E.Paginated->DefaultPageSize)
      Text +=
          ", " + std::to_string(*E.Paginated->DefaultPageSize) + " if not said";
    if (E.Paginated->MaxPageSize)
      Text += ", at most " + std::to_string(*E.Paginated->MaxPageSize);
    Out += row("pages", Text);
  }
  std::vector<std::string> Sources;
  for (const std::string &Id : Limits)
    if (auto It = A.Limits.find(Id); It != A.Limits.end()) {
      std::string S = withSource(It->second.Source, It->second.AsOf);
      if (!llvm::is_contained(Sources, S))
        Sources.push_back(S);
    }
  std::string Own = withSource(E.Source, E.AsOf);
  if (!llvm::is_contained(Sources, Own))
    Sources.push_back(Own);
  std::string Label = "source";
  for (const std::string &S : Sources) {
    Out += row(Label, S);
    Label.clear();
  }
  return Out;
}

std::string apiPage(const Api &A) {
  std::string Out = A.Name + "  (" + A.Id + ")\n";
  Out += row("hosts", llvm::join(A.Hosts, ", "));
  if (!A.BasePaths.empty())
    Out += row("below", llvm::join(A.BasePaths, ", "));
  std::string Label = "limits";
  for (const auto &[Id, L] : A.Limits) {
    Out += row(Label, quoted(Id) + ": " + limitWords(L));
    Label.clear();
  }
  Out += limitLines(A, A.DefaultLimits, "other");
  Label = "plans";
  for (const Plan &P : A.Plans) {
    Out +=
        row(Label, quoted(P.Id) + ": " + P.Label +
                       (P.Default ? " (taken if nothing else is known)" : ""));
    Label.clear();
  }
  Out += overLimit(A);
  Out += row("source", withSource(A.Source, A.AsOf));
  if (A.Endpoints.empty())
    return Out;
  Out += "\n  " + std::to_string(A.Endpoints.size()) +
         (A.Endpoints.size() == 1 ? " endpoint:\n" : " endpoints:\n");
  size_t Width = 0;
  for (const Endpoint &E : A.Endpoints)
    Width = std::max(Width, E.Name.size());
  Width = std::min<size_t>(Width, 44);
  for (const Endpoint &E : A.Endpoints) {
    std::string Name = "  " + E.Name;
    Name.resize(std::max(Name.size(), Width + 2), ' ');
    std::vector<std::string> Limits;
    for (const std::string &Id : E.Limits)
      if (auto It = A.Limits.find(Id); It != A.Limits.end())
        Limits.push_back(limitWords(It->second));
    Out += Name + "  " + llvm::join(Limits, "; ") + "\n";
  }
  return Out;
}

std::string libraryPage(const LibraryRules &L) {
  std::string Out = L.Name + "  (" + L.Id + ")\n";
  if (!L.Headers.empty())
    Out += row("headers", llvm::join(L.Headers, ", "));
  if (!L.CoroutineSleep.empty())
    Out += row("in coroutines",
               "instead of a blocking sleep: " + quoted(L.CoroutineSleep));
  if (!L.HandlerSleep.empty())
    Out += row("in handlers",
               "instead of a blocking sleep: " + quoted(L.HandlerSleep));
  auto List = [&](std::string Label, const auto &Rules) {
    for (const auto &R : Rules) {
      Out += row(Label, quoted(R.Name));
      Label.clear();
    }
  };
  List("coroutines", L.CoroutineTypes);
  List("overrides", L.Overrides);
  List("executors", L.ExecutorTypes);
  List("main loops", L.MainLoops);
  std::string Label = "functions";
  std::vector<std::string> Seen;
  for (const FunctionModel &M : L.Functions) {
    if (llvm::is_contained(Seen, M.Name))
      continue;
    Seen.push_back(M.Name);
    Out += row(Label, quoted(M.Name));
    Label.clear();
  }
  return Out;
}

bool fits(const Api &A, StringRef Word) {
  return Word.equals_insensitive(A.Id) || Word.equals_insensitive(A.Provider) ||
         Word.equals_insensitive(A.Name);
}

bool fits(const LibraryRules &L, StringRef Word) {
  return Word.equals_insensitive(L.Id) || Word.equals_insensitive(L.Name) ||
         StringRef(L.Id).ends_with_insensitive(("/" + Word).str());
}

bool fits(const Endpoint &E, StringRef Word) {
  return Word.equals_insensitive(E.Name) || Word == E.Path ||
         Word.equals_insensitive(E.Verb + " " + E.Path);
}

} // namespace

RulePage rulePage(const RuleDatabase &Db,
                  const std::vector<std::string> &Words) {
  std::string First = Words.front();
  std::string Rest = llvm::join(llvm::ArrayRef(Words).drop_front(), " ");
  // "slack chat.postMessage" as one word.
  if (Words.size() == 1 && StringRef(First).contains(' '))
    std::tie(First, Rest) = [&] {
      auto [A, B] = StringRef(Words.front()).split(' ');
      return std::pair(A.trim().str(), B.trim().str());
    }();
  RulePage Page;
  std::vector<std::string> Known, Endpoints;
  std::vector<const Api *> Apis;
  for (const auto &A : Db.apis()) {
    Known.insert(Known.end(), {A->Id, A->Provider});
    if (fits(*A, First))
      Apis.push_back(A.get());
  }
  auto Add = [&](const std::string &Text) {
    Page.Text += (Page.Text.empty() ? "" : "\n") + Text;
  };
  if (Apis.empty() && Rest.empty()) {
    for (const auto &L : Db.libraries()) {
      Known.push_back(L->Id);
      if (fits(*L, First))
        Add(libraryPage(*L));
    }
    // The name of an endpoint alone, where it is the only one.
    if (Page.Text.empty())
      for (const auto &A : Db.apis())
        for (const Endpoint &E : A->Endpoints)
          if (fits(E, First))
            Add(endpointPage(*A, E));
  }
  if (Apis.empty() && Page.Text.empty()) {
    Page.Wrong = "no rule file and no provider '" + First + "'" +
                 didYouMean(First, Known) + " (see throttlint rules list)";
    return Page;
  }
  for (const Api *A : Apis) {
    if (Rest.empty())
      Add(apiPage(*A));
    for (const Endpoint &E : A->Endpoints) {
      Endpoints.push_back(E.Name);
      if (!Rest.empty() && fits(E, Rest))
        Add(endpointPage(*A, E));
    }
  }
  // A path as it is in a program, with its base path or behind it:
  // `GET /repos/a/b`.
  if (Page.Text.empty() && StringRef(Rest).contains('/')) {
    auto [Verb, Path] = StringRef(Rest).split(' ');
    if (Path.empty())
      std::swap(Verb, Path);
    for (const Api *A : Apis) {
      std::vector<std::string> Bases = A->BasePaths;
      Bases.push_back("");
      for (const std::string &Base : Bases) {
        EndpointMatch M = Db.matchUrl(
            "https://" + A->Hosts.front() + Base + Path.str(), Verb.upper());
        if (M.Row && Page.Text.empty())
          Add(endpointPage(*M.Provider, *M.Row));
      }
    }
  }
  if (Page.Text.empty())
    Page.Wrong = "'" + First + "' has no endpoint '" + Rest + "' in the rules" +
                 didYouMean(Rest, Endpoints) + " (see throttlint rules show " +
                 First + ")";
  return Page;
}

std::vector<std::string> rulesNamed(const RuleDatabase &Db, StringRef Word) {
  std::vector<std::string> Out;
  for (const auto &A : Db.apis())
    if (fits(*A, Word))
      Out.push_back(A->Id);
  for (const auto &L : Db.libraries())
    if (Out.empty() || StringRef(L->Id) == Word)
      if (fits(*L, Word))
        Out.push_back(L->Id);
  return Out;
}

std::string ruleList(const RuleDatabase &Db) {
  std::vector<std::pair<std::string, std::string>> Lines;
  for (const auto &A : Db.apis())
    Lines.emplace_back(A->Id,
                       A->Name + ": " + std::to_string(A->Endpoints.size()) +
                           " endpoints, " + std::to_string(A->Limits.size()) +
                           " limits" + (A->AsOf.empty() ? "" : ", " + A->AsOf));
  for (const auto &L : Db.libraries())
    Lines.emplace_back(L->Id, L->Name + ": " +
                                  std::to_string(L->Functions.size()) +
                                  " functions");
  llvm::sort(Lines);
  size_t Width = 0;
  for (const auto &[Id, Text] : Lines)
    Width = std::max(Width, Id.size());
  std::string Out;
  for (auto &[Id, Text] : Lines) {
    Id.resize(Width + 2, ' ');
    Out += Id + Text + "\n";
  }
  return Out;
}

} // namespace throttlint
