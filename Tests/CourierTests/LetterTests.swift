import Courier
import Testing
