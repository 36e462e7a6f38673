extension HealthyScenes {
  /// What else is heard at a phone's port: CDP of its switch, and DHCPv6.
  static let neighbors = [
    CaptureScene(
      "healthy/j100-sip-cdp-voice-vlan.pcapng",
      "a switch that tells VLAN 20 by LLDP-MED, and by CDP in an appliance VLAN reply"
    ) { recording in
      var phone = Phone(.j179)
      recording.announceVoiceVLAN()
      recording.comeUp(phone, at: .voicePolicy)
      phone.tags = [Site.voiceTag]
      recording.lease(
        &phone, from: DHCPServer(.voice, siteString: "HTTPSRVR=\(Site.fileServer),SIG=2"))
      recording.settle(phone)
      recording.announceVoiceVLAN()
      recording.provision(&phone)
    },
    CaptureScene(
      "healthy/j100-sip-dhcpv6.pcapng",
      "beside DHCP an exchange of DHCPv6: option 17 of enterprise 6889 has the string in 242"
    ) { recording in
      var phone = Phone(.j179)
      recording.comeUp(phone)
      recording.lease6(phone)
      recording.lease(
        &phone, from: DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=2"))
      recording.settle(phone)
      recording.provision(&phone)
    },
    CaptureScene(
      "healthy/j100-sip-dhcpv6-relayed.pcapng",
      "the same through a relay agent, whose messages are heard on interface 1"
    ) { recording in
      var phone = Phone(.j179)
      recording.comeUp(phone)
      recording.lease6(phone, isRelayed: true)
      recording.lease(
        &phone, from: DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=2"))
      recording.settle(phone)
      recording.provision(&phone)
    },
  ]
}
