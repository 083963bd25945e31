/** Addresses that lead, in some notation, to this machine, to a private network or to a service of a cloud. `{port}` is that of the canary. */
export function hostileAddresses(port: number): string[] {
  return [...literals, ...names]
    .map((host) => `https://${host}:${port}/`)
    .concat(forms.map((form) => form.replaceAll("{port}", `${port}`)));
}

const literals = [
  // Loopback as IPv4 in decimal, octal, hexadecimal, short and long forms.
  ..."127.0.0.1 127.0.0.2 127.1 127.0.1 127.255.255.254 2130706433 017700000001 0x7f000001 0x7f.1 0x7f.0x0.0x0.0x1".split(
    " ",
  ),
  ..."0177.0.0.1 0177.0.0.01 00000177.0.0.1 127.0.0.0x1 0x7F.0.0.1 0x7f.0.1 0177.1 127.0.0.1. 0x7f000001. 2130706433.".split(
    " ",
  ),
  ..."%31%32%37.0.0.1 127%2e0%2e0%2e1 127.0.0.%31".split(" "),
  // The same in other digits and dots, which IDNA turns into these.
  ..."１２７.０.０.１ ①②⑦.⓪.⓪.① 127。0。0。1 127．0．0．1 127｡0｡0｡1 𝟏𝟐𝟕.𝟎.𝟎.𝟏 ⑫7.0.0.1 ２１３０７０６４３３ 0ｘ7f000001".split(
    " ",
  ),
  // Nowhere in particular.
  ..."0.0.0.0 0 0x0 00 0.1 0.255.255.255 255.255.255.255 4294967295".split(" "),
  // Private, shared, link-local and special networks.
  ..."10.0.0.1 10.255.255.255 0xa000001 167772161 012.0.0.1 172.16.0.1 172.31.255.254 192.168.0.1 192.168.1.254 0xc0a80101".split(
    " ",
  ),
  ..."100.64.0.1 100.127.255.254 169.254.169.254 2852039166 0xa9fea9fe 0251.0376.0251.0376 169.254.170.2 169.254.0.1".split(
    " ",
  ),
  ..."192.0.0.1 192.0.0.192 192.0.2.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 100.100.100.200".split(
    " ",
  ),
  // IPv6: loopback, unspecified, IPv4 inside, translation, tunnels, local, documentation, multicast, old and unused.
  ..."[::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::] [::0] [::127.0.0.1] [::7f00:1]".split(" "),
  ..."[::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:127.0.0.1] [::FFFF:7F00:0001] [::ffff:10.0.0.1] [::ffff:169.254.169.254] [::ffff:8.8.8.8]".split(
    " ",
  ),
  ..."[::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::a9fe:a9fe] [64:ff9b:1::7f00:1] [2002:7f00:1::] [2002:7f00:1::1]".split(
    " ",
  ),
  ..."[2001:0:7f00:1::] [2001:0000:4136:e378:8000:63bf:3fff:fdd2] [fc00::1] [fd00::1] [fd00:ec2::254] [fe80::1] [fec0::1] [febf::1]".split(
    " ",
  ),
  ..."[2001:db8::1] [3fff::1] [ff02::1] [ff0e::1] [100::1] [5f00::1] [2001:10::1] [2001:20::1] [4000::1] [e000::1]".split(
    " ",
  ),
];

/** The resolver of the test answers each of these with an address of the loopback, as a hostile name server would. */
const names = [
  ..."localhost LOCALHOST localhost. sub.localhost ｌｏｃａｌｈｏｓｔ localhost.localdomain intranet printer.local metadata.google.internal".split(
    " ",
  ),
  ..."router.lan 1.0.0.127.in-addr.arpa hidden.onion loopback.example 127.0.0.1.nip.example LOOPBACK.EXAMPLE. xn--lopback-90a.example".split(
    " ",
  ),
  ..."mapped.example six.example mixed.example 0x7f.0.0.1.example".split(" "),
];

/** What is hostile by its form. */
const forms = [
  "http://127.0.0.1:{port}/",
  "http://loopback.example:{port}/",
  "https://good.example@127.0.0.1:{port}/",
  "https://good.example%40127.0.0.1:{port}/",
  "https://user:secret@loopback.example:{port}/",
  "https://@127.0.0.1:{port}/",
  "https:127.0.0.1:{port}/",
  "https:\\\\127.0.0.1:{port}\\",
  "https://good.example#@127.0.0.1:{port}/",
  "https:///127.0.0.1:{port}/",
  "https://127.0.0.1:{port}#.good.example",
  "https://127.0.0.1:{port}?.good.example",
  "https://127.0.0.1\t:{port}/",
  "https://127.0.0.1\n:{port}/",
  " https://127.0.0.1:{port}/ ",
  "//127.0.0.1:{port}/",
  "ftp://127.0.0.1:{port}/",
  "gopher://127.0.0.1:{port}/",
  "ws://127.0.0.1:{port}/",
  "wss://127.0.0.1:{port}/",
  "file:/hosts",
  "data:text/html,hello",
  "javascript:fetch('https://127.0.0.1:{port}')",
  "unix:/var/run/docker.sock",
  "blob:https://127.0.0.1:{port}/1",
  "https://[::1%25lo]:{port}/",
  "https://127.0.0.1:{port}:{port}/",
  "https://127.0.0.1:0/",
  "https://127.0.0.1:22/",
  "https://127.0.0.1:99999/",
  "https://256.256.256.256:{port}/",
  "https://",
  "",
];
