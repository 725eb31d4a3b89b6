/** The product's mark, as in public/icons/altscribe.svg: a letter that is a mountain, under a sun. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#6758dc" />
      <circle cx="24.2" cy="8" r="3.4" fill="#ffd166" />
      <path d="M22.6 15.4 29.6 26h-7.4l-2-5z" fill="#c9c2ff" />
      <path
        fill-rule="evenodd"
        d="M11.3 5.5h2.4L21.4 26h-4.2l-1.6-4.4H9.4L7.8 26H3.6zM12.5 12.6l-2 5.6h4z"
        fill="#fff"
      />
    </svg>
  );
}
