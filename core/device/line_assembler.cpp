#include "core/device/decoder.h"
