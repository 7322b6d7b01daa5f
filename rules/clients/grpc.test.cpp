// gRPC: generated stubs; the channel names the host, the class and the method
// the endpoint.
// --- quotes.grpc.pb.h
#pragma once
#include <grpcpp/grpcpp.h>
#include <grpcpp/support/client_callback.h>
#include <grpcpp/support/server_callback.h>
#include <grpcpp/support/stub_options.h>
#include <grpcpp/support/sync_stream.h>

namespace market {
class Symbol {
public:
  void set_name(const std::string &name);
};
class Price {};
class Quotes final {
public:
  class StubInterface {
  public:
    virtual ~StubInterface();
    virtual grpc::Status Get(grpc::ClientContext *context, const Symbol &request, Price *response) = 0;
    class async_interface {
    public:
      virtual void Get(grpc::ClientContext *context, const Symbol *request, Price *response, std::function<void(grpc::Status)>) = 0;
    };
    virtual async_interface *async();
  };
  class Stub final : public StubInterface {
  public:
    grpc::Status Get(grpc::ClientContext *context, const Symbol &request, Price *response) override;
    std::unique_ptr<grpc::ClientAsyncResponseReader<Price>> AsyncGet(grpc::ClientContext *context, const Symbol &request, grpc::CompletionQueue *cq);
    std::unique_ptr<grpc::ClientReader<Price>> Watch(grpc::ClientContext *context, const Symbol &request);
    class async final : public StubInterface::async_interface {
    public:
      void Get(grpc::ClientContext *context, const Symbol *request, Price *response, std::function<void(grpc::Status)>) override;
    };
    class async *async() override;
    void Describe(std::string *text) const;
  };
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<grpc::ChannelInterface> &channel, const grpc::StubOptions &options = {});
  template <class Base> class WithCallbackMethod_Get : public Base {
  public:
    virtual grpc::ServerUnaryReactor *Get(grpc::CallbackServerContext *, const Symbol *, Price *);
  };
  class Service {};
  typedef WithCallbackMethod_Get<Service> CallbackService;
};
}  // namespace market
// --- client.cpp
#include "quotes.grpc.pb.h"

#include <grpcpp/generic/generic_stub.h>

struct Ids {
  const std::string *begin() const;
  const std::string *end() const;
};

class Client {
public:
  explicit Client(std::shared_ptr<grpc::Channel> channel) : stub_(market::Quotes::NewStub(channel)) {}

  bool get(const std::string &name) {
    market::Symbol symbol;
    symbol.set_name(name);
    market::Price price;
    grpc::ClientContext context;
    return stub_->Get(&context, symbol, &price).ok();
  }

  void describe(const Ids &ids) {
    std::string text;
    for (const std::string &id : ids)
      stub_->Describe(&text);  // ok: [ratelimit-request-in-loop] no client context: not a call of the service
  }

private:
  std::unique_ptr<market::Quotes::Stub> stub_;
};

void all(const Ids &ids) {
  Client client(grpc::CreateChannel("quotes.market-feed.org:443", grpc::InsecureChannelCredentials()));
  for (const std::string &id : ids)
    client.get(id);  // expect: [ratelimit-request-in-loop] "quotes.market-feed.org"
}

void later(const Ids &ids, grpc::CompletionQueue *queue) {
  auto channel = grpc::CreateCustomChannel("quotes.market-feed.org:443", grpc::InsecureChannelCredentials(), {});
  auto stub = market::Quotes::NewStub(channel);
  for (const std::string &id : ids) {
    market::Symbol symbol;
    symbol.set_name(id);
    grpc::ClientContext context;
    stub->AsyncGet(&context, symbol, queue);  // expect: [ratelimit-unbounded-fanout] "quotes.market-feed.org"
    market::Price price;
    stub->async()->Get(&context, &symbol, &price, [](grpc::Status) {});  // expect: [ratelimit-unbounded-fanout] "quotes.market-feed.org"
  }
  void *tag;
  bool ok;
  while (queue->Next(&tag, &ok))  // ok: [ratelimit-request-in-loop] no request
    ;
}

void generic(const Ids &ids, grpc::ByteBuffer *request, grpc::ByteBuffer *answer, grpc::CompletionQueue *queue) {
  grpc::GenericStub stub(grpc::CreateChannel("quotes.market-feed.org:443", grpc::InsecureChannelCredentials()));
  for (const std::string &id : ids) {
    grpc::ClientContext context;
    stub.UnaryCall(&context, "/market.Quotes/" + id, {}, request, answer, [](grpc::Status) {});  // expect: [ratelimit-unbounded-fanout] "quotes.market-feed.org"
    stub.PrepareUnaryCall(&context, "/market.Quotes/" + id, *request, queue);  // expect: [ratelimit-unbounded-fanout] "quotes.market-feed.org"
  }
}

#include <glib.h>
static grpc::ClientReader<market::Price> *reader;
static grpc::CompletionQueue *completed;
static market::Quotes::StubInterface *quotes;
static gboolean tick(gpointer) {
  reader->Finish();  // expect: [ratelimit-blocking-in-async] "reader->Finish"
  completed->AsyncNext(nullptr, nullptr, std::chrono::system_clock::now() + std::chrono::seconds(2));  // expect: [ratelimit-blocking-in-async] "completed->AsyncNext"
  completed->Next(nullptr, nullptr);  // expect: [ratelimit-blocking-in-async] "completed->Next"
  return FALSE;
}
static gboolean ask(gpointer context) {
  market::Symbol symbol;
  market::Price price;
  quotes->Get(static_cast<grpc::ClientContext *>(context), symbol, &price);  // expect: [ratelimit-blocking-in-async] "synchronous request"
  return FALSE;
}
void handlers(gpointer context) {
  g_idle_add(tick, nullptr);
  g_idle_add(ask, context);
}

void here(const Ids &ids) {
  Client client(grpc::CreateChannel("localhost:50051", grpc::InsecureChannelCredentials()));
  for (const std::string &id : ids)
    client.get(id);  // ok: [ratelimit-request-in-loop] the own machine
}
