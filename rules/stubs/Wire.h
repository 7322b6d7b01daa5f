// throttlint stand-in for the Arduino Wire library: declarations only, served
// when the library is not installed.
#ifndef THROTTLINT_STUB_WIRE_H
#define THROTTLINT_STUB_WIRE_H
#include <Arduino.h>

class TwoWire : public Print {
public:
  bool begin();
  bool begin(int sda, int scl);
  void beginTransmission(int address);
  uint8_t endTransmission();
  uint8_t requestFrom(int address, int count);
  int available();
  int read();
  size_t write(uint8_t value);
};
extern TwoWire Wire;
#endif
