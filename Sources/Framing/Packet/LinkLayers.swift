/// How a frame began: what ``Packet`` keeps of it to name the layers later.
enum LinkLayers: Hashable, Sendable {
  case none
  case ethernet
  case ieee8023
  case linuxCooked
  case rawIP
  case null
  case radiotap
  case ieee80211
  case radiotapAndIEEE80211
}
