// @ts-check
/**
 * Reads a badge's square with the phone's camera, where the browser has BarcodeDetector
 * (Shape Detection, W3C community draft), and sends the badge form. Elsewhere the button stays away.
 */
const button = document.getElementById('scan-badge');
const video = document.getElementById('scan-video');
const form = document.getElementById('badge-form');
// Not in the standard library's types yet.
const Detector = /** @type {any} */ (globalThis).BarcodeDetector;

async function scan() {
  if (!(video instanceof HTMLVideoElement) || !(form instanceof HTMLFormElement)) return;
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const detector = new Detector({ formats: ['qr_code'] });
  for (;;) {
    const [found] = await detector.detect(video).catch(() => []);
    if (found) {
      const field = form.elements.namedItem('badge');
      if (field instanceof HTMLInputElement) field.value = found.rawValue;
      for (const track of stream.getTracks()) track.stop();
      form.submit();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

if (button instanceof HTMLButtonElement && Detector && 'mediaDevices' in navigator) {
  button.hidden = false;
  button.addEventListener('click', () => {
    button.hidden = true;
    scan().catch(() => {
      button.hidden = false;
    });
  });
}
