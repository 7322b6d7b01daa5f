// gRPC: reactions, callbacks and alarms must not block.
// --- quotes.grpc.pb.h
#pragma once
#include <grpcpp/grpcpp.h>
#include <grpcpp/alarm.h>
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
// --- reactors.cpp
#include "quotes.grpc.pb.h"

class Unary : public grpc::ClientUnaryReactor {
  void OnDone(const grpc::Status &) override {
    stub_->Get(&context_, symbol_, &price_);  // expect: [ratelimit-blocking-in-async] "synchronous request"
  }
  market::Quotes::StubInterface *stub_;
  grpc::ClientContext context_;
  market::Symbol symbol_;
  market::Price price_;
};
class Reading : public grpc::ClientReadReactor<market::Price> {
  void OnReadDone(bool) override {
    queue_->Next(nullptr, nullptr);  // expect: [ratelimit-blocking-in-async] "queue_->Next"
  }
  grpc::CompletionQueue *queue_;
};
class Talking : public grpc::ClientBidiReactor<market::Symbol, market::Price> {
  void OnReadDone(bool) override {
    channel_->WaitForConnected(5);  // expect: [ratelimit-blocking-in-async] "WaitForConnected"
  }
  grpc::Channel *channel_;
};
class Answering : public grpc::ServerUnaryReactor {
  void OnDone() override {
    reader_->Finish();  // expect: [ratelimit-blocking-in-async] "Finish"
  }
  grpc::ClientReader<market::Price> *reader_;
};
class Service : public market::Quotes::CallbackService {
  grpc::ServerUnaryReactor *Get(grpc::CallbackServerContext *, const market::Symbol *, market::Price *) override {
    upstream_->Read(nullptr);  // expect: [ratelimit-blocking-in-async] "upstream_->Read"
    return nullptr;
  }
  grpc::ClientReaderWriter<market::Symbol, market::Price> *upstream_;
};
void remind(grpc::Alarm &alarm, grpc::Server *other) {
  alarm.Set(5, [other](bool) {
    other->Wait();  // expect: [ratelimit-blocking-in-async] "other->Wait"
  });
}
