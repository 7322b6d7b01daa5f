// throttlint stand-in for the Arduino core: declarations only, served when the
// library is not installed.
#ifndef THROTTLINT_STUB_ARDUINO_H
#define THROTTLINT_STUB_ARDUINO_H
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define HIGH 0x1
#define LOW 0x0
#define INPUT 0x0
#define OUTPUT 0x1
#define INPUT_PULLUP 0x2
#define DEC 10
#define HEX 16
#define LED_BUILTIN 2
#define PROGMEM
#define F(string_literal) (string_literal)
typedef bool boolean;
typedef uint8_t byte;

static const uint8_t A0 = 17;
static const uint8_t D0 = 16, D1 = 5, D2 = 4, D3 = 0, D4 = 2, D5 = 14, D6 = 12,
                     D7 = 13, D8 = 15;

class String {
public:
  String(const char *cstr = "");
  String(const String &);
  String(char c);
  explicit String(int value, unsigned char base = 10);
  explicit String(unsigned int value, unsigned char base = 10);
  explicit String(long value, unsigned char base = 10);
  explicit String(unsigned long value, unsigned char base = 10);
  explicit String(float value, unsigned int decimals = 2);
  explicit String(double value, unsigned int decimals = 2);
  ~String();
  String &operator=(const String &);
  String &operator=(const char *);
  String &operator+=(const String &);
  String &operator+=(const char *);
  String &operator+=(char);
  friend String operator+(const String &, const String &);
  friend String operator+(const String &, const char *);
  friend String operator+(const char *, const String &);
  unsigned int length() const;
  bool isEmpty() const;
  const char *c_str() const;
  bool operator==(const String &) const;
  bool operator!=(const String &) const;
  bool equals(const String &) const;
  bool equalsIgnoreCase(const String &) const;
  bool startsWith(const String &) const;
  bool endsWith(const String &) const;
  char charAt(unsigned int index) const;
  int indexOf(const String &, unsigned int from = 0) const;
  int lastIndexOf(const String &) const;
  String substring(unsigned int from) const;
  String substring(unsigned int from, unsigned int to) const;
  void replace(const String &find, const String &with);
  void remove(unsigned int index, unsigned int count = 1);
  bool concat(const String &);
  void toUpperCase();
  void toLowerCase();
  void trim();
  long toInt() const;
  float toFloat() const;
};

class Print {
public:
  size_t print(const String &);
  size_t print(const char *);
  size_t print(char);
  size_t print(int, int base = 10);
  size_t print(unsigned int, int base = 10);
  size_t print(long, int base = 10);
  size_t print(unsigned long, int base = 10);
  size_t print(double, int digits = 2);
  template <typename Printable> size_t print(const Printable &);
  size_t println(const String &);
  size_t println(const char *);
  size_t println(char);
  size_t println(int, int base = 10);
  size_t println(unsigned int, int base = 10);
  size_t println(long, int base = 10);
  size_t println(unsigned long, int base = 10);
  size_t println(double, int digits = 2);
  size_t println();
  template <typename Printable> size_t println(const Printable &);
  size_t printf(const char *format, ...);
};
class HardwareSerial : public Print {
public:
  void begin(unsigned long baud);
};
extern HardwareSerial Serial;

void setup(void);
void loop(void);
void delay(uint32_t ms);
void delayMicroseconds(uint32_t us);
unsigned long millis(void);
unsigned long micros(void);
void yield(void);
void pinMode(uint8_t pin, uint8_t mode);
void digitalWrite(uint8_t pin, uint8_t value);
int digitalRead(uint8_t pin);
int analogRead(uint8_t pin);
void analogWrite(uint8_t pin, int value);
unsigned long pulseIn(uint8_t pin, uint8_t state,
                      unsigned long timeout = 1000000);
void configTime(long gmtOffset_sec, int daylightOffset_sec,
                const char *server1, const char *server2 = nullptr,
                const char *server3 = nullptr);
#endif
