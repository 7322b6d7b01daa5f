// throttlint stand-in for ArduinoJson: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_ARDUINOJSON_H
#define THROTTLINT_STUB_ARDUINOJSON_H
#include <Arduino.h>

class JsonVariant {
public:
  template <typename Key> JsonVariant operator[](const Key &key) const;
  template <typename T> JsonVariant &operator=(const T &value);
  template <typename T> operator T() const;
  template <typename T> T as() const;
  template <typename T> bool is() const;
  template <typename T> T operator|(const T &otherwise) const;
  template <typename T> bool operator==(const T &) const;
  template <typename T> bool operator!=(const T &) const;
  template <typename Key> bool containsKey(const Key &key) const;
  bool isNull() const;
  size_t size() const;
  JsonVariant *begin() const;
  JsonVariant *end() const;
};
using JsonVariantConst = JsonVariant;
class JsonObject : public JsonVariant {};
class JsonArray : public JsonVariant {
public:
  template <typename T> bool add(const T &value);
};
class JsonDocument : public JsonVariant {
public:
  template <typename T> T to();
  template <typename Key> JsonObject createNestedObject(const Key &key);
  template <typename Key> JsonArray createNestedArray(const Key &key);
  void clear();
};
template <size_t Capacity> class StaticJsonDocument : public JsonDocument {};
class DynamicJsonDocument : public JsonDocument {
public:
  explicit DynamicJsonDocument(size_t capacity);
};
class DeserializationError {
public:
  enum Code { Ok, EmptyInput, IncompleteInput, InvalidInput, NoMemory };
  explicit operator bool() const;
  bool operator==(Code) const;
  bool operator!=(Code) const;
  const char *c_str() const;
  const char *f_str() const;
};
template <typename Input, typename... Options>
DeserializationError deserializeJson(JsonDocument &doc, const Input &input,
                                     Options... options);
template <typename Output>
size_t serializeJson(const JsonDocument &doc, Output &output);
#endif
