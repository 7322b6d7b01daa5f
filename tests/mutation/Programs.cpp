//===- Programs.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "mutation/Programs.h"

#include "llvm/ADT/StringRef.h"

#include <array>

using llvm::StringRef;

namespace throttlint {

const std::vector<CallKind> &callKinds() {
  static const std::vector<CallKind> Kinds = {
      {"free-function", "free function", "void step$n(const char *id);",
       "step$n(id);", "void step$n(const char *id) { $BODY }"},
      {"method", "method", "struct Client$n { void run(const char *id); };",
       "Client$n client; client.run(id);",
       "void Client$n::run(const char *id) { $BODY }"},
      {"overload", "one of several overloads",
       "void step$n(int); void step$n(const char *id, int times);"
       " void step$n(const char *id);",
       "step$n(id);",
       "void step$n(int) {}\nvoid step$n(const char *, int) {}\n"
       "void step$n(const char *id) { $BODY }"},
      {"default-argument", "call in a default argument",
       "int step$n(const char *id); extern const char *current$n;"
       " void with$n(int code = step$n(current$n));",
       "current$n = id; with$n();",
       "const char *current$n;\nvoid with$n(int) {}\n"
       "int step$n(const char *id) { $BODY return 0; }"},
      {"macro", "macro that hides the call",
       "void step$n(const char *id);\n#define TRY_$n(x) do { x; } while (0)",
       "TRY_$n(step$n(id));", "void step$n(const char *id) { $BODY }"},
      {"operator", "operator of the program",
       "struct Sink$n { Sink$n &operator<<(const char *id); };",
       "Sink$n sink; sink << id;",
       "Sink$n &Sink$n::operator<<(const char *id) { $BODY return *this; }"},
      {"constructor", "constructor",
       "struct Request$n { explicit Request$n(const char *id); };",
       "Request$n request(id);",
       "Request$n::Request$n(const char *id) { $BODY }"},
      {"member-initialiser", "call in a constructor's initialiser",
       "int step$n(const char *id); struct Holder$n {"
       " explicit Holder$n(const char *id); int code_; };",
       "Holder$n holder(id);",
       "Holder$n::Holder$n(const char *id) : code_(step$n(id)) {}\n"
       "int step$n(const char *id) { $BODY return 0; }"},
      {"inherited-constructor", "inherited constructor",
       "struct Base$n { explicit Base$n(const char *id); };"
       " struct Derived$n : Base$n { using Base$n::Base$n; };",
       "Derived$n derived(id);", "Base$n::Base$n(const char *id) { $BODY }"},
      {"make-unique", "constructor behind make_unique",
       "struct Job$n { explicit Job$n(const char *id); };",
       "auto job = std::make_unique<Job$n>(id);",
       "Job$n::Job$n(const char *id) { $BODY }"},
      {"destructor", "destructor at the end of the scope",
       "struct Guard$n { const char *id; explicit Guard$n(const char *i);"
       " ~Guard$n(); };",
       "Guard$n guard(id);",
       "Guard$n::Guard$n(const char *i) : id(i) {}\n"
       "Guard$n::~Guard$n() { $BODY }"},
      {"delete", "destructor by delete",
       "struct Owned$n { const char *id; explicit Owned$n(const char *i);"
       " ~Owned$n(); };",
       "auto *owned = new Owned$n(id); delete owned;",
       "Owned$n::Owned$n(const char *i) : id(i) {}\n"
       "Owned$n::~Owned$n() { $BODY }"},
      {"virtual", "virtual, one class behind the interface",
       "struct Port$n { virtual ~Port$n() = default;"
       " virtual void run(const char *id) = 0; }; Port$n &port$n();",
       "Port$n &port = port$n(); port.run(id);",
       "namespace { struct Impl$n : Port$n { void run(const char *id) override"
       " { $BODY } }; }\nPort$n &port$n() { static Impl$n impl; return impl; "
       "}"},
      {"virtual-two", "virtual, two classes, object not known",
       "struct Port$n { virtual ~Port$n() = default;"
       " virtual void run(const char *id) = 0; }; extern Port$n *active$n;",
       "active$n->run(id);",
       "namespace {\nstruct Real$n : Port$n { void run(const char *id) override"
       " { $BODY } };\nstruct Dry$n : Port$n { void run(const char *) override"
       " {} };\n}\nPort$n *active$n = nullptr;\nvoid choose$n(bool dry) { "
       "static"
       " Real$n real; static Dry$n none; active$n = dry ?"
       " static_cast<Port$n *>(&none) : &real; }"},
      {"factory", "interface from a factory (unique_ptr)",
       "struct Port$n { virtual ~Port$n() = default;"
       " virtual void run(const char *id) = 0; };"
       " std::unique_ptr<Port$n> makePort$n();",
       "auto port = makePort$n(); port->run(id);",
       "namespace { class Impl$n final : public Port$n { void run(const char"
       " *id) override { $BODY } }; }\nstd::unique_ptr<Port$n> makePort$n()"
       " { return std::make_unique<Impl$n>(); }"},
      {"template-method", "virtual hook of a base class",
       "class Task$n { public: virtual ~Task$n() = default;"
       " void run(const char *id); private: virtual void step(const char *id)"
       " = 0; }; class Sweep$n : public Task$n {"
       " void step(const char *id) override; };",
       "Sweep$n sweep; sweep.run(id);",
       "void Task$n::run(const char *id) { step(id); }\n"
       "void Sweep$n::step(const char *id) { $BODY }"},
      {"pimpl", "pointer to implementation",
       "class Api$n { struct Impl; std::unique_ptr<Impl> impl_; public: "
       "Api$n();"
       " ~Api$n(); void run(const char *id); };",
       "Api$n api; api.run(id);",
       "struct Api$n::Impl { void send(const char *id) { $BODY } };\n"
       "Api$n::Api$n() : impl_(std::make_unique<Impl>()) {}\n"
       "Api$n::~Api$n() = default;\n"
       "void Api$n::run(const char *id) { impl_->send(id); }"},
      {"crtp", "CRTP",
       "template <typename D> struct Crtp$n { void run(const char *id) {"
       " static_cast<D *>(this)->step(id); } }; struct Leaf$n : Crtp$n<Leaf$n>"
       " { void step(const char *id); };",
       "Leaf$n leaf; leaf.run(id);",
       "void Leaf$n::step(const char *id) { $BODY }"},
      {"template", "function template",
       "void step$n(const char *id);\n"
       "template <typename T> void apply$n(T id) { step$n(id); }",
       "apply$n(id);", "void step$n(const char *id) { $BODY }"},
      {"policy", "template with a policy class",
       "struct Policy$n { static void run(const char *id); };\n"
       "template <typename P> struct Runner$n { void go(const char *id) {"
       " P::run(id); } };",
       "Runner$n<Policy$n> runner; runner.go(id);",
       "void Policy$n::run(const char *id) { $BODY }"},
      {"lambda-local", "lambda in a local", "void step$n(const char *id);",
       "auto go = [](const char *x) { step$n(x); }; go(id);",
       "void step$n(const char *id) { $BODY }"},
      {"lambda-passed", "lambda passed to a template",
       "void step$n(const char *id);\n"
       "template <typename F> void once$n(F fn) { fn(); }",
       "once$n([&] { step$n(id); });", "void step$n(const char *id) { $BODY }"},
      {"generic-lambda", "generic lambda, second of two instantiations",
       "void step$n(int); void step$n(const char *id);",
       "auto go = [](auto x) { step$n(x); }; go(1); go(id);",
       "void step$n(int) {}\nvoid step$n(const char *id) { $BODY }"},
      {"generic-lambda-passed", "generic lambda passed to a template",
       "void step$n(int); void step$n(const char *id);\n"
       "template <typename F> void both$n(F fn, const char *id) { fn(1);"
       " fn(id); }",
       "both$n([](auto x) { step$n(x); }, id);",
       "void step$n(int) {}\nvoid step$n(const char *id) { $BODY }"},
      {"std-function-local", "std::function in a local",
       "void step$n(const char *id);",
       "std::function<void(const char *)> go = step$n; go(id);",
       "void step$n(const char *id) { $BODY }"},
      {"std-function-parameter", "std::function parameter",
       "void step$n(const char *id);"
       " void with$n(const std::function<void(const char *)> &fn, const char"
       " *id);",
       "with$n([](const char *x) { step$n(x); }, id);",
       "void with$n(const std::function<void(const char *)> &fn, const char"
       " *id) { fn(id); }\nvoid step$n(const char *id) { $BODY }"},
      {"std-function-constructor", "std::function member, set by a constructor",
       "void step$n(const char *id); class Job$n { std::function<void(const"
       " char *)> fn_; public: explicit Job$n(std::function<void(const char *)>"
       " fn); void fire(const char *id); };",
       "Job$n job(step$n); job.fire(id);",
       "Job$n::Job$n(std::function<void(const char *)> fn) :"
       " fn_(std::move(fn)) {}\nvoid Job$n::fire(const char *id) { fn_(id); }\n"
       "void step$n(const char *id) { $BODY }"},
      {"std-function-setter", "std::function member, set by a setter",
       "void step$n(const char *id); class Source$n { std::function<void(const"
       " char *)> fn_; public: void onEvent(std::function<void(const char *)>"
       " fn); void fire(const char *id); };",
       "Source$n source; source.onEvent(step$n); source.fire(id);",
       "void Source$n::onEvent(std::function<void(const char *)> fn) {"
       " fn_ = std::move(fn); }\nvoid Source$n::fire(const char *id) {"
       " if (fn_) fn_(id); }\nvoid step$n(const char *id) { $BODY }"},
      {"callback-field", "std::function field of a struct, set elsewhere",
       "struct Hooks$n { std::function<void(const char *)> onItem; };"
       " extern Hooks$n hooks$n;",
       "hooks$n.onItem(id);",
       "Hooks$n hooks$n;\nstatic void step$n(const char *id) { $BODY }\n"
       "void install$n() { hooks$n.onItem = [](const char *x) { step$n(x); };"
       " }"},
      {"callback-vector", "vector of callbacks",
       "void step$n(const char *id); class Bus$n { std::vector<std::function<"
       "void(const char *)>> subscribers_; public: void subscribe("
       "std::function<void(const char *)> fn); void publish(const char *id);"
       " };",
       "Bus$n bus; bus.subscribe(step$n); bus.publish(id);",
       "void Bus$n::subscribe(std::function<void(const char *)> fn) {"
       " subscribers_.push_back(std::move(fn)); }\n"
       "void Bus$n::publish(const char *id) { for (auto &fn : subscribers_)"
       " fn(id); /*@loop*/ }\nvoid step$n(const char *id) { $BODY }"},
      {"callback-map", "map of callbacks",
       "void step$n(const char *id); class Commands$n { std::map<int,"
       " std::function<void(const char *)>> table_; public: Commands$n();"
       " void dispatch(int code, const char *id); };",
       "Commands$n commands; commands.dispatch(id[0], id);",
       "Commands$n::Commands$n() { table_[7] = step$n; }\n"
       "void Commands$n::dispatch(int code, const char *id) { auto it ="
       " table_.find(code); if (it != table_.end()) it->second(id); }\n"
       "void step$n(const char *id) { $BODY }"},
      {"signal", "signal class of the program",
       "void step$n(const char *id);\ntemplate <typename... A> class Signal$n {"
       " std::vector<std::function<void(A...)>> slots_; public: void connect("
       "std::function<void(A...)> fn) { slots_.push_back(std::move(fn)); }\n"
       "void operator()(A... args) const { for (const auto &slot : slots_)"
       " slot(args...); /*@loop*/ } };",
       "Signal$n<const char *> changed; changed.connect(step$n); changed(id);",
       "void step$n(const char *id) { $BODY }"},
      {"function-pointer", "function pointer in a local",
       "void step$n(const char *id);",
       "void (*go)(const char *) = &step$n; go(id);",
       "void step$n(const char *id) { $BODY }"},
      {"pointer-parameter", "function pointer parameter",
       "void step$n(const char *id); using Fn$n = void (*)(const char *);"
       " void with$n(Fn$n fn, const char *id);",
       "with$n(step$n, id);",
       "void with$n(Fn$n fn, const char *id) { fn(id); }\n"
       "void step$n(const char *id) { $BODY }"},
      {"callback-table", "constant struct of function pointers",
       "struct Ops$n { int version; void (*run)(const char *); };"
       " extern const Ops$n ops$n;",
       "ops$n.run(id);",
       "static void step$n(const char *id) { $BODY }\n"
       "const Ops$n ops$n = {2, step$n};"},
      {"callback-struct", "struct of function pointers, filled at run time",
       "struct Ops$n { void (*run)(const char *); void (*stop)(); };"
       " void fill$n(Ops$n *ops);",
       "Ops$n ops{}; fill$n(&ops); ops.run(id);",
       "static void step$n(const char *id) { $BODY }\n"
       "void fill$n(Ops$n *ops) { ops->run = step$n; ops->stop = nullptr; }"},
      {"userdata", "C callback with void *userdata",
       "struct Ctx$n { const char *id; }; void each$n(void (*cb)(void *),"
       " void *userdata); void step$n(const char *id);",
       "Ctx$n ctx{id}; each$n(tramp$n, &ctx);",
       "void each$n(void (*cb)(void *), void *userdata) { cb(userdata); }\n"
       "void step$n(const char *id) { $BODY }",
       "static void tramp$n(void *userdata) {"
       " step$n(static_cast<Ctx$n *>(userdata)->id); }"},
      {"registered-callback", "C callback registered first, run later",
       "void on$n(void (*cb)(void *), void *userdata); void poll$n();"
       " void step$n(const char *id);",
       "on$n(tramp$n, const_cast<char *>(id)); poll$n();",
       "static void (*callback$n)(void *);\nstatic void *userdata$n;\n"
       "void on$n(void (*cb)(void *), void *userdata) { callback$n = cb;"
       " userdata$n = userdata; }\n"
       "void poll$n() { if (callback$n) callback$n(userdata$n); }\n"
       "void step$n(const char *id) { $BODY }",
       "static void tramp$n(void *userdata) {"
       " step$n(static_cast<const char *>(userdata)); }"},
      {"member-pointer", "pointer to member function, ->*",
       "struct Client$n { void run(const char *id); };",
       "void (Client$n::*go)(const char *) = &Client$n::run; Client$n client;"
       " (client.*go)(id);",
       "void Client$n::run(const char *id) { $BODY }"},
      {"member-pointer-parameter", "pointer to member as a parameter",
       "struct Client$n { void run(const char *id); }; void with$n(Client$n"
       " *client, void (Client$n::*fn)(const char *), const char *id);",
       "Client$n client; with$n(&client, &Client$n::run, id);",
       "void with$n(Client$n *client, void (Client$n::*fn)(const char *), const"
       " char *id) { (client->*fn)(id); }\n"
       "void Client$n::run(const char *id) { $BODY }"},
      {"member-pointer-bound", "pointer to member in std::bind",
       "struct Client$n { void run(const char *id); };",
       "Client$n client; auto go = std::bind(&Client$n::run, &client,"
       " std::placeholders::_1); go(id);",
       "void Client$n::run(const char *id) { $BODY }"},
      {"invoke", "std::invoke",
       "struct Client$n { void run(const char *id); };",
       "Client$n client; std::invoke(&Client$n::run, client, id);",
       "void Client$n::run(const char *id) { $BODY }"},
      {"apply", "std::apply", "void step$n(const char *id);",
       "std::apply(step$n, std::make_tuple(id));",
       "void step$n(const char *id) { $BODY }"},
      {"bind", "std::bind", "void step$n(int, const char *id);",
       "auto go = std::bind(step$n, 3, std::placeholders::_1); go(id);",
       "void step$n(int, const char *id) { $BODY }"},
      {"functor", "function object",
       "struct Send$n { void operator()(const char *id) const; };",
       "Send$n send; send(id);",
       "void Send$n::operator()(const char *id) const { $BODY }"},
      {"functor-passed", "function object passed to a template",
       "struct Send$n { void operator()(const char *id) const; };\n"
       "template <typename F> void with$n(F fn, const char *id) { fn(id); }",
       "with$n(Send$n{}, id);",
       "void Send$n::operator()(const char *id) const { $BODY }"},
      {"functor-erased", "function object in a std::function",
       "struct Send$n { void operator()(const char *id) const; }; void with$n("
       "std::function<void(const char *)> fn, const char *id);",
       "with$n(Send$n{}, id);",
       "void with$n(std::function<void(const char *)> fn, const char *id) {"
       " fn(id); }\nvoid Send$n::operator()(const char *id) const { $BODY }"},
      {"function-returned", "std::function that a function returns",
       "void step$n(const char *id);"
       " std::function<void(const char *)> pick$n(bool dry);",
       "auto go = pick$n(false); go(id);",
       "std::function<void(const char *)> pick$n(bool dry) { if (dry) return"
       " [](const char *) {}; return [](const char *x) { step$n(x); }; }\n"
       "void step$n(const char *id) { $BODY }"},
      {"local-vector", "local vector of callbacks",
       "void step$n(const char *id); void run$n(const char *id);", "run$n(id);",
       "void run$n(const char *id) { std::vector<std::function<void()>> jobs;"
       " jobs.push_back([id] { step$n(id); }); for (auto &job : jobs) job();"
       " /*@loop*/ }\nvoid step$n(const char *id) { $BODY }"},
      {"command-table", "constant table of names and functions",
       "void run$n(const char *name, const char *id);", "run$n(id, id);",
       "static void step$n(const char *id) { $BODY }\n"
       "static void help$n(const char *) {}\n"
       "static const struct { const char *name; void (*run)(const char *); }"
       " commands$n[] = {{\"help\", help$n}, {\"archive\", step$n}};\n"
       "void run$n(const char *name, const char *id) {"
       " commands$n[name[0] == 'a'].run(id); }"},
      {"static-map", "static map of handlers, filled by its initialiser",
       "void run$n(int code, const char *id);", "run$n(id[0], id);",
       "static void step$n(const char *id) { $BODY }\n"
       "static const std::map<int, std::function<void(const char *)>>"
       " handlers$n = {{1, step$n}, {2, [](const char *) {}}};\n"
       "void run$n(int code, const char *id) { handlers$n.at(code)(id); }"},
      {"registrar", "handler registered by an object at namespace scope",
       "struct Registrar$n { Registrar$n(int code, void (*fn)(const char *));"
       " }; void run$n(int code, const char *id);",
       "run$n(id[0], id);",
       "static std::map<int, void (*)(const char *)> &registry$n() { static"
       " std::map<int, void (*)(const char *)> all; return all; }\n"
       "Registrar$n::Registrar$n(int code, void (*fn)(const char *)) {"
       " registry$n()[code] = fn; }\n"
       "static void step$n(const char *id) { $BODY }\n"
       "static Registrar$n archive$n(3, step$n);\n"
       "void run$n(int code, const char *id) { auto it ="
       " registry$n().find(code); it->second(id); }"},
      {"observers", "list of listener objects",
       "struct Listener$n { virtual ~Listener$n() = default;"
       " virtual void on(const char *id) = 0; }; class Subject$n {"
       " std::vector<Listener$n *> all_; public: void add(Listener$n *l);"
       " void notify(const char *id); }; Listener$n &listener$n();",
       "Subject$n subject; subject.add(&listener$n()); subject.notify(id);",
       "namespace { struct Impl$n : Listener$n { void on(const char *id)"
       " override { $BODY } }; }\n"
       "Listener$n &listener$n() { static Impl$n impl; return impl; }\n"
       "void Subject$n::add(Listener$n *l) { all_.push_back(l); }\n"
       "void Subject$n::notify(const char *id) { for (auto *l : all_)"
       " l->on(id); /*@loop*/ }"},
      {"variant-visit", "std::visit with a function object",
       "struct Send$n { void operator()(const char *id) const;"
       " void operator()(int) const {} };",
       "std::variant<int, const char *> item = id; std::visit(Send$n{}, item);",
       "void Send$n::operator()(const char *id) const { $BODY }"},
      {"static-method", "static method through a class template argument",
       "template <typename T> struct Traits$n; template <> struct"
       " Traits$n<const char *> { static void run(const char *id); };\n"
       "template <typename T> void each$n(T x) { Traits$n<T>::run(x); }",
       "each$n(id);",
       "void Traits$n<const char *>::run(const char *id) { $BODY }"},
      {"temporary", "destructor of a temporary",
       "struct Log$n { const char *id; explicit Log$n(const char *i);"
       " ~Log$n(); Log$n &add(int); };",
       "Log$n(id).add(1);",
       "Log$n::Log$n(const char *i) : id(i) {}\n"
       "Log$n &Log$n::add(int) { return *this; }\n"
       "Log$n::~Log$n() { $BODY }"},
      {"owned-end", "destructor through unique_ptr",
       "struct Scope$n { const char *id; explicit Scope$n(const char *i);"
       " ~Scope$n(); };",
       "auto scope = std::make_unique<Scope$n>(id);",
       "Scope$n::Scope$n(const char *i) : id(i) {}\n"
       "Scope$n::~Scope$n() { $BODY }"},
      {"member-end", "destructor of a member",
       "struct Part$n { const char *id = nullptr; ~Part$n(); };"
       " struct Whole$n { Part$n part; };",
       "Whole$n whole; whole.part.id = id;", "Part$n::~Part$n() { $BODY }"},
      {"loaded-symbol", "function loaded at run time (dlsym)",
       "void *find$n(const char *name); void run$n(const char *id);",
       "run$n(id);",
       "extern \"C\" void *dlsym(void *, const char *);\n"
       "void *find$n(const char *name) { return dlsym(nullptr, name); }\n"
       "void run$n(const char *id) { auto fn = reinterpret_cast<void (*)(const"
       " char *)>(find$n(\"step\")); fn(id); }\n"
       "void step$n(const char *id) { $BODY }"},
  };
  return Kinds;
}

const char *rootName(Root R) {
  switch (R) {
  case Root::Coroutine:
    return "coroutine";
  case Root::Handler:
    return "handler";
  case Root::Loop:
    return "loop";
  }
  return "";
}

std::vector<Mixture> mixtures() {
  std::vector<Mixture> Out;
  const std::vector<CallKind> &Kinds = callKinds();
  std::vector<const CallKind *> Mixed;
  for (const CallKind &K : Kinds) {
    Out.push_back({K.Id, K.Title, {&K}});
    if (StringRef(K.Id) != "loaded-symbol")
      Mixed.push_back(&K);
  }
  // Every kind meets other kinds before and behind it.
  for (unsigned Row = 0; Row < 6; ++Row) {
    Mixture M;
    M.Id = "mix-" + std::to_string(Row + 1);
    M.Title = "mixed";
    for (unsigned Level = 0; Level < 6; ++Level) {
      size_t At = (Row * 8 + Level * 11 + 3) % Mixed.size();
      M.Kinds.push_back(Mixed[At]);
    }
    Out.push_back(std::move(M));
  }
  return Out;
}

static std::string fill(StringRef Text, unsigned Level, StringRef Body) {
  std::string Out;
  while (!Text.empty()) {
    auto [Head, Tail] = Text.split('$');
    Out += Head;
    if (Head.size() == Text.size())
      break;
    if (Tail.consume_front("BODY"))
      Out += Body;
    else if (Tail.consume_front("n"))
      Out += std::to_string(Level);
    Text = Tail;
  }
  return Out;
}

/// What stands at the end of a chain.
static std::string leaf(const Chain &C) {
  if (C.Silent)
    return "puts(id);";
  if (C.Root != Root::Loop)
    return "puts(id); usleep(250000); /*@leaf " + C.Name + "*/";
  return "CURL *curl = curl_easy_init(); curl_easy_setopt(curl, CURLOPT_URL, "
         "\"https://slack.com/api/conversations.archive\"); "
         "curl_easy_setopt(curl, CURLOPT_POSTFIELDS, id); "
         "curl_easy_perform(curl); long status = 0; curl_easy_getinfo(curl, "
         "CURLINFO_RESPONSE_CODE, &status); if (status != 200) puts(id); "
         "curl_easy_cleanup(curl);";
}

static std::string rootFunction(const Chain &C, const std::string &Call) {
  std::string Mark = "/*@root " + C.Name + "*/";
  switch (C.Root) {
  case Root::Coroutine:
    return "asio::awaitable<void> root(const char *id) {\n  " + Call +
           "\n  co_return;\n}\n";
  case Root::Handler:
    return "void root(asio::io_context &io, const char *id) {\n"
           "  asio::post(io, [id] {\n    " +
           Call + "\n  });\n}\n";
  case Root::Loop:
    return "void root(const std::vector<const char *> &ids) {\n"
           "  for (const char *id : ids) {\n    " +
           Call + " " + Mark + "\n  }\n}\n";
  }
  return {};
}

GeneratedProgram generate(const std::vector<Mixture> &Rows, unsigned Depth) {
  GeneratedProgram Out;
  for (const Mixture &Row : Rows)
    for (Root R : AllRoots)
      for (bool Silent : {false, true}) {
        Chain C;
        C.What = &Row;
        C.Root = R;
        C.Silent = Silent;
        C.Name = Row.Id + "_" + rootName(R) + (Silent ? "_silent" : "");
        for (char &Ch : C.Name)
          if (Ch == '-')
            Ch = '_';
        Out.Chains.push_back(std::move(C));
      }

  std::vector<std::string> Headers(Depth + 1), Sources(Depth + 1);
  for (unsigned Level = 0; Level <= Depth; ++Level) {
    std::string Number = std::to_string(Level);
    if (Level > 0) {
      Headers[Level] =
          "#pragma once\n#include <functional>\n#include <map>\n"
          "#include <memory>\n#include <tuple>\n#include <variant>\n"
          "#include <vector>\n";
      Sources[Level] = "#include \"level" + Number + ".h\"\n";
    }
    if (Level < Depth)
      Sources[Level] +=
          "#include \"level" + std::to_string(Level + 1) + ".h\"\n";
    if (Level == 0)
      Sources[Level] += "#include <asio.hpp>\n";
    if (Level == Depth)
      Sources[Level] += "#include <curl/curl.h>\n#include <stdio.h>\n"
                        "#include <unistd.h>\n";
  }
  for (const Chain &C : Out.Chains) {
    std::string Open = "\nnamespace " + C.Name + " {\n", Close = "\n}\n";
    for (unsigned Level = 0; Level <= Depth; ++Level) {
      std::string Body;
      if (Level < Depth) {
        const CallKind &Next = C.What->at(Level + 1);
        Body = fill(Next.Call, Level + 1, "");
      } else {
        Body = leaf(C);
      }
      std::string Text;
      if (Level < Depth)
        if (const char *Before = C.What->at(Level + 1).Before; *Before)
          Text += fill(Before, Level + 1, "") + "\n";
      if (Level == 0) {
        Text += rootFunction(C, Body);
      } else {
        const CallKind &Kind = C.What->at(Level);
        Headers[Level] += Open + fill(Kind.Header, Level, "") + Close;
        Text += fill(Kind.Definition, Level, Body);
      }
      Sources[Level] += Open + Text + Close;
    }
  }
  for (unsigned Level = 0; Level <= Depth; ++Level) {
    std::string Number = std::to_string(Level);
    if (Level > 0)
      Out.Files.emplace_back("level" + Number + ".h", Headers[Level]);
    Out.Files.emplace_back("level" + Number + ".cpp", Sources[Level]);
  }

  // Where findings are right: at the sleep; at the call in the loop, or where
  // a kind has a loop of its own.
  for (const auto &[Name, Text] : Out.Files) {
    StringRef Rest = Text, Line;
    std::string Namespace;
    for (unsigned Number = 1; !Rest.empty(); ++Number) {
      std::tie(Line, Rest) = Rest.split('\n');
      if (Line.starts_with("namespace ") && Line.ends_with("{") &&
          Line != "namespace {")
        Namespace = Line.drop_front(10).drop_back(2).str();
      bool Place = Line.contains("/*@leaf ") || Line.contains("/*@root ") ||
                   Line.contains("/*@loop*/");
      if (!Place)
        continue;
      for (Chain &C : Out.Chains)
        if (C.Name == Namespace && !C.Silent &&
            (C.Root == Root::Loop || Line.contains("/*@leaf ")))
          C.Expected.insert({Name, Number});
    }
  }
  return Out;
}

} // namespace throttlint
